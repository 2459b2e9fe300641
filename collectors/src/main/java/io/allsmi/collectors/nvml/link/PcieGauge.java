package io.allsmi.collectors.nvml.link;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;

/**
 * The traffic of one device over PCIe as the driver measures it: over 20 ms, for which the call
 * does not return (nvml.h). Measured by the thread of a {@link PcieSampler}, read by others.
 */
final class PcieGauge {
  private static final int TRANSMIT = 0;
  private static final int RECEIVE = 1;

  /** The header says KB/s. */
  private static final double KILOBYTE = 1e3;

  private static final double MOST_KILOBYTES = 1e9;

  /**
   * What was measured.
   *
   * @param receive bytes per second; NaN when not obtained
   * @param transmit bytes per second; NaN when not obtained
   */
  record Rates(double receive, double transmit, Moment at) {}

  private final DeviceCalls calls;
  private final Struct out = new Struct(4);
  private volatile Rates last = new Rates(Double.NaN, Double.NaN, new Moment(0, 0));
  private volatile boolean refused;

  /**
   * @param calls of nobody else
   */
  PcieGauge(DeviceCalls calls) {
    this.calls = calls;
  }

  /** Measures; takes 40 ms. */
  void measure(Moment now) {
    calls.begin(now);
    double receive = measure(RECEIVE);
    double transmit = measure(TRANSMIT);
    last = new Rates(receive, transmit, now);
  }

  private double measure(int direction) {
    out.blank(4);
    int code =
        calls.ask(Symbol.PCIE_THROUGHPUT, direction, calls.handle(), direction, out.pointer());
    refused = ReturnCode.isLasting(code);
    double written = code == ReturnCode.SUCCESS ? out.unsigned(0) : Double.NaN;
    return written <= MOST_KILOBYTES ? written * KILOBYTE : Double.NaN;
  }

  /** The last that was measured. */
  Rates last() {
    return last;
  }

  /** Whether the device does not offer it. */
  boolean isRefused() {
    return refused;
  }
}
