package io.allsmi.collectors.host.oshi;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import org.jspecify.annotations.Nullable;
import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;
import oshi.hardware.VirtualMemory;

/** Reads the main memory. */
final class OshiMemory implements Collector {
  private static final String WHAT = "the memory";
  private static final DeviceInfo MEMORY =
      DeviceInfo.of("memory", DeviceKind.MEMORY, "", "", Info.NONE);

  private @Nullable GlobalMemory memory;

  /**
   * The memory as OSHI sees it, in bytes.
   *
   * @param total 0 when not known
   * @param available of it
   * @param swapTotal swap space
   * @param swapUsed of it
   */
  record State(long total, long available, long swapTotal, long swapUsed) {
    void answer(Answer answer) {
      int device = answer.device(MEMORY);
      boolean known = total > 0 && available >= 0 && available <= total;
      boolean swapKnown = swapTotal >= 0 && swapUsed >= 0 && swapUsed <= swapTotal;
      answer.set(device, HostMetrics.MEMORY_TOTAL_BYTES, total > 0 ? (double) total : Double.NaN);
      answer.set(device, HostMetrics.MEMORY_USED_BYTES, known ? total - available : Double.NaN);
      answer.set(device, HostMetrics.MEMORY_AVAILABLE_BYTES, known ? available : Double.NaN);
      answer.set(device, HostMetrics.SWAP_TOTAL_BYTES, swapKnown ? swapTotal : Double.NaN);
      answer.set(device, HostMetrics.SWAP_USED_BYTES, swapKnown ? swapUsed : Double.NaN);
    }
  }

  @Override
  public Probe probe() {
    return Asked.probe(WHAT, this::read);
  }

  @Override
  public void collect(CollectRequest request, Answer answer) throws CollectorException {
    Asked.read(WHAT, this::read).answer(answer);
  }

  private State read() {
    if (memory == null) memory = new SystemInfo().getHardware().getMemory();
    VirtualMemory swap = memory.getVirtualMemory();
    return new State(
        memory.getTotal(), memory.getAvailable(), swap.getSwapTotal(), swap.getSwapUsed());
  }
}
