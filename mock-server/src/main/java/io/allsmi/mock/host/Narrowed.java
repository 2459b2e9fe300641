package io.allsmi.mock.host;

import static io.allsmi.model.catalogue.HostMetrics.*;

import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Answer;
import java.util.List;
import java.util.Set;

/** A source on a system that tells less than Linux: what macOS does not say is left out. */
final class Narrowed implements NodeSource {
  private static final Set<Metric> MACOS =
      Set.of(
          LOAD1,
          LOAD5,
          LOAD15,
          UPTIME_SECONDS,
          PROCESSES,
          CPU_BUSY_SECONDS_TOTAL,
          CPU_IDLE_SECONDS_TOTAL,
          CPU_TIME_SECONDS_TOTAL,
          CPU_CORES,
          CPU_THREADS,
          CORE_BUSY_SECONDS_TOTAL,
          CORE_IDLE_SECONDS_TOTAL,
          MEMORY_TOTAL_BYTES,
          MEMORY_USED_BYTES,
          MEMORY_AVAILABLE_BYTES,
          SWAP_TOTAL_BYTES,
          SWAP_USED_BYTES,
          DISK_SIZE_BYTES,
          DISK_READ_BYTES_TOTAL,
          DISK_WRITE_BYTES_TOTAL,
          DISK_READS_TOTAL,
          DISK_WRITES_TOTAL,
          FILESYSTEM_SIZE_BYTES,
          FILESYSTEM_USED_BYTES,
          FILESYSTEM_AVAILABLE_BYTES,
          FILESYSTEM_READ_ONLY,
          NETWORK_RECEIVE_BYTES_TOTAL,
          NETWORK_TRANSMIT_BYTES_TOTAL,
          NETWORK_RECEIVE_PACKETS_TOTAL,
          NETWORK_TRANSMIT_PACKETS_TOTAL,
          NETWORK_RECEIVE_ERRORS_TOTAL,
          NETWORK_TRANSMIT_ERRORS_TOTAL,
          NETWORK_UP);

  private final NodeSource source;

  private Narrowed(NodeSource source) {
    this.source = source;
  }

  static NodeSource toMacos(NodeSource source) {
    return new Narrowed(source);
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public double cadence() {
    return source.cadence();
  }

  @Override
  public List<DeviceInfo> devices(Tick tick) {
    return source.devices(tick);
  }

  @Override
  public void answer(Tick tick, Answer answer) {
    source.answer(tick, new Sieve(answer));
  }

  private record Sieve(Answer answer) implements Answer {
    @Override
    public int device(DeviceInfo description) {
      return answer.device(description);
    }

    @Override
    public void set(int device, Metric metric, double value) {
      if (MACOS.contains(metric)) answer.set(device, metric, value);
    }

    @Override
    public void set(int device, int part, Metric metric, double value) {
      if (MACOS.contains(metric)) answer.set(device, part, metric, value);
    }

    @Override
    public void text(int device, Metric metric, String text) {
      if (MACOS.contains(metric)) answer.text(device, metric, text);
    }

    @Override
    public void text(int device, int part, Metric metric, String text) {
      if (MACOS.contains(metric)) answer.text(device, part, metric, text);
    }

    @Override
    public void process(ProcessUse use) {
      answer.process(use);
    }

    @Override
    public void event(Event event) {
      answer.event(event);
    }

    @Override
    public void finding(Finding finding) {
      answer.finding(finding);
    }

    @Override
    public void epoch(long epoch) {
      answer.epoch(epoch);
    }

    @Override
    public void note(String error, String advice) {
      answer.note(error, advice);
    }
  }
}
