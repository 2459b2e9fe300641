package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_RECEIVE_BYTES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_TRANSMIT_BYTES_TOTAL;

import io.allsmi.collectors.nvml.gpm.Gpm;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import org.jspecify.annotations.Nullable;

/**
 * The link to the host, and the traffic over it by the best that there is: GPM, counters of bytes
 * where they are wide enough, else what the driver measures in a thread of its own.
 */
public final class Pcie implements ReadingGroup {
  /** Seconds after which what was measured is no more told, however seldom it is asked for. */
  private static final double OLDEST = 30;

  private static final double ROUNDS = 2;

  private final Gpu gpu;
  private final Gpm gpm;
  private final PcieSampler sampler;
  private final PcieLimits limits;
  private final int receivedField;
  private final int transmittedField;
  private final ByteCounter received = new ByteCounter();
  private final ByteCounter transmitted = new ByteCounter();
  private boolean isCounted;
  private @Nullable PcieGauge gauge;
  private Moment wantedAt;

  /**
   * @param gpm of the same device, which is read before this
   */
  public Pcie(Gpu gpu, Gpm gpm, PcieSampler sampler) {
    this.gpu = gpu;
    this.gpm = gpm;
    this.sampler = sampler;
    limits = PcieLimits.of(gpu);
    wantedAt = gpu.platform().now();
    FieldBatch fields = gpu.fields();
    receivedField = fields.add(LinkFields.PCIE_COUNT_RX_BYTES, 0, Level.DETAIL);
    transmittedField = fields.add(LinkFields.PCIE_COUNT_TX_BYTES, 0, Level.DETAIL);
  }

  @Override
  public void read(Tick tick) {
    if (limits.isStub()) return;
    Readings readings = gpu.readings();
    double generation = gpu.calls().unsigned(Symbol.PCIE_GENERATION);
    readings.set(PCIE_GENERATION, PcieLimits.generation(generation));
    readings.set(PCIE_LANES, PcieLimits.lanes(gpu.calls().unsigned(Symbol.PCIE_WIDTH)));
    if (!tick.isDetailed() || gpm.givesPcie()) return;
    count(tick.now(), readings);
    if (!isCounted) measure(tick.now(), readings);
  }

  private void count(Moment now, Readings readings) {
    FieldBatch fields = gpu.fields();
    double fastest = limits.fastest();
    double in = received.next(fields.value(receivedField), now, fastest);
    double out = transmitted.next(fields.value(transmittedField), now, fastest);
    isCounted |= !Double.isNaN(in) && !Double.isNaN(out);
    if (!isCounted) return;
    readings.set(PCIE_RECEIVE_BYTES_TOTAL, in);
    readings.set(PCIE_TRANSMIT_BYTES_TOTAL, out);
  }

  private void measure(Moment now, Readings readings) {
    PcieGauge known = gauge;
    if (known == null) {
      known = new PcieGauge(gpu.calls().ofAnotherThread());
      gauge = known;
      sampler.add(known);
    }
    if (known.isRefused()) return;
    PcieGauge.Rates rates = known.last();
    boolean fresh = isFresh(rates.at(), now);
    readings.set(PCIE_RECEIVE_BYTES_PER_SECOND, fresh ? rates.receive() : Double.NaN);
    readings.set(PCIE_TRANSMIT_BYTES_PER_SECOND, fresh ? rates.transmit() : Double.NaN);
    wantedAt = now;
    sampler.want(known);
  }

  /** Whether it was measured within this tick's interval, or in one of the last rounds. */
  private boolean isFresh(Moment measuredAt, Moment now) {
    double age = now.secondsSince(measuredAt);
    double longest = Math.max(ROUNDS * sampler.round(), now.secondsSince(wantedAt));
    return age >= 0 && age <= Math.min(longest, OLDEST);
  }

  @Override
  public void close() {
    PcieGauge known = gauge;
    if (known != null) sampler.remove(known);
    gauge = null;
  }
}
