package io.allsmi.collectors.host.memory;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.KernelFile.Outcome;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.pressure.Pressure;
import io.allsmi.collectors.host.sysfs.BootEpoch;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;

/**
 * Reads the main memory. Inside a container too this is the host's: a container's own limit and use
 * are readings of the node.
 */
final class MemoryCollector implements Collector {
  private static final DeviceInfo MEMORY =
      DeviceInfo.of("memory", DeviceKind.MEMORY, "", "", Info.NONE);

  private final Attributes attributes;
  private final KernelFile file;
  private final Pressure pressure;
  private final Zram zram;
  private final Platform platform;
  private final Text text = new Text();
  private final MemoryInfo info = new MemoryInfo();
  private long bootEpoch = -1;

  MemoryCollector(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
    file = KernelFile.held(platform.path("/proc/meminfo"));
    pressure = new Pressure(platform, "memory");
    zram = new Zram(platform);
  }

  @Override
  public Probe probe() {
    return switch (file.read(text)) {
      case READ -> Probe.present();
      case ABSENT ->
          new Probe.Absent(file + " does not exist", "mount proc there, or check the root");
      case DENIED -> new Probe.NotPermitted(file + " cannot be read", "let this user read /proc");
      case FAILED -> new Probe.Broken(file + " cannot be read", "");
    };
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    if (file.read(text) != Outcome.READ) throw CollectorException.failed(file + " cannot be read");
    if (!info.read(text)) {
      throw CollectorException.failed(file + " does not say how much memory there is");
    }
    int memory = answer.device(MEMORY);
    answer.set(memory, HostMetrics.MEMORY_TOTAL_BYTES, info.total());
    answer.set(memory, HostMetrics.MEMORY_USED_BYTES, info.used());
    answer.set(memory, HostMetrics.MEMORY_AVAILABLE_BYTES, info.available());
    answer.set(memory, HostMetrics.SWAP_TOTAL_BYTES, info.swapTotal());
    answer.set(memory, HostMetrics.SWAP_USED_BYTES, info.swapUsed());
    if (request.level().contains(Level.DETAIL)) detail(memory, answer);
    if (bootEpoch < 0) bootEpoch = BootEpoch.read(attributes);
    answer.epoch(bootEpoch + pressure.restarts());
  }

  private void detail(int memory, Answer answer) {
    answer.set(memory, HostMetrics.MEMORY_FREE_BYTES, info.free());
    answer.set(memory, HostMetrics.MEMORY_CACHED_BYTES, info.cached());
    answer.set(memory, HostMetrics.MEMORY_BUFFERS_BYTES, info.buffers());
    answer.set(memory, HostMetrics.MEMORY_SHARED_BYTES, info.shared());
    answer.set(memory, HostMetrics.MEMORY_DIRTY_BYTES, info.dirty());
    answer.set(memory, HostMetrics.HUGE_TOTAL_BYTES, info.hugeTotal());
    answer.set(memory, HostMetrics.HUGE_FREE_BYTES, info.hugeFree());
    if (zram.read()) {
      answer.set(memory, HostMetrics.ZRAM_TOTAL_BYTES, zram.total());
      answer.set(memory, HostMetrics.ZRAM_STORED_BYTES, zram.stored());
      answer.set(memory, HostMetrics.ZRAM_USED_BYTES, zram.used());
    }
    pressure.read(platform.now());
    answer.set(memory, HostMetrics.MEMORY_PRESSURE_SECONDS_TOTAL, pressure.someSeconds());
    answer.set(memory, HostMetrics.MEMORY_PRESSURE_FULL_SECONDS_TOTAL, pressure.fullSeconds());
  }

  @Override
  public void close() {
    file.close();
    pressure.close();
  }
}
