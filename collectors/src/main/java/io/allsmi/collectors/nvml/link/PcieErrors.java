package io.allsmi.collectors.nvml.link;

import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES_MAX;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LANE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_BAD_DLLP_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_BAD_TLP_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_CORRECTABLE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_FATAL_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_LCRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_NAK_RECEIVE_PACKETS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_NAK_TRANSMIT_PACKETS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_NONFATAL_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_RECEIVER_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_RECOVERY_EVENTS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_REPLAY_ROLLOVER_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.PCIE_UNSUPPORTED_REQUEST_ERRORS_TOTAL;

import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.FieldBatch;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;

/** What the link to the host can be, and its errors. */
public final class PcieErrors implements ReadingGroup {
  private static final int[] FIELDS = {
    LinkFields.PCIE_REPLAY_ROLLOVER_COUNTER,
    LinkFields.PCIE_L0_TO_RECOVERY_COUNTER,
    LinkFields.PCIE_COUNT_CORRECTABLE_ERRORS,
    LinkFields.PCIE_COUNT_NAKS_RECEIVED,
    LinkFields.PCIE_COUNT_RECEIVER_ERROR,
    LinkFields.PCIE_COUNT_BAD_TLP,
    LinkFields.PCIE_COUNT_NAKS_SENT,
    LinkFields.PCIE_COUNT_BAD_DLLP,
    LinkFields.PCIE_COUNT_NON_FATAL_ERROR,
    LinkFields.PCIE_COUNT_FATAL_ERROR,
    LinkFields.PCIE_COUNT_UNSUPPORTED_REQ,
    LinkFields.PCIE_COUNT_LCRC_ERROR
  };
  private static final Metric[] METRICS = {
    PCIE_REPLAY_ROLLOVER_ERRORS_TOTAL,
    PCIE_RECOVERY_EVENTS_TOTAL,
    PCIE_CORRECTABLE_ERRORS_TOTAL,
    PCIE_NAK_RECEIVE_PACKETS_TOTAL,
    PCIE_RECEIVER_ERRORS_TOTAL,
    PCIE_BAD_TLP_ERRORS_TOTAL,
    PCIE_NAK_TRANSMIT_PACKETS_TOTAL,
    PCIE_BAD_DLLP_ERRORS_TOTAL,
    PCIE_NONFATAL_ERRORS_TOTAL,
    PCIE_FATAL_ERRORS_TOTAL,
    PCIE_UNSUPPORTED_REQUEST_ERRORS_TOTAL,
    PCIE_LCRC_ERRORS_TOTAL
  };

  private final Gpu gpu;
  private final PcieLimits limits;
  private final FieldChoice replays;
  private final FieldChoice[] errors;
  private final FieldChoice[] lanes;
  private final int[] parts;

  public PcieErrors(Gpu gpu) {
    this.gpu = gpu;
    limits = PcieLimits.of(gpu);
    FieldBatch fields = gpu.fields();
    replays = new FieldChoice(fields).or(LinkFields.PCIE_REPLAY_COUNTER, 0, Level.DETAIL, 1);
    errors = new FieldChoice[limits.isStub() ? 0 : FIELDS.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = new FieldChoice(fields).or(FIELDS[i], 0, Level.DETAIL, 1);
    }
    boolean known = limits.lanes() >= 1 && !limits.isStub();
    lanes = new FieldChoice[known ? (int) limits.lanes() : 0];
    parts = new int[lanes.length];
    for (int lane = 0; lane < lanes.length; lane++) {
      parts[lane] = -1;
      lanes[lane] =
          new FieldChoice(fields).or(LinkFields.PCIE_COUNT_LANE_ERROR, lane, Level.ALL, 1);
    }
  }

  @Override
  public void read(Tick tick) {
    if (limits.isStub() || !tick.isDetailed()) return;
    Readings readings = gpu.readings();
    readings.set(PCIE_GENERATION_MAX, limits.generation());
    readings.set(PCIE_LANES_MAX, limits.lanes());
    readings.set(PCIE_REPLAY_ERRORS_TOTAL, replays());
    for (int i = 0; i < errors.length; i++) readings.set(METRICS[i], errors[i].value());
    if (!tick.isWhole()) return;
    for (int lane = 0; lane < lanes.length; lane++) lane(readings, lane);
  }

  private double replays() {
    double counted = replays.value();
    boolean refused = !replays.isKnown() && !replays.mayAnswer();
    return refused ? gpu.calls().unsigned(Symbol.PCIE_REPLAYS) : counted;
  }

  private void lane(Readings readings, int lane) {
    double value = lanes[lane].value();
    if (!lanes[lane].isKnown()) return;
    if (parts[lane] < 0) parts[lane] = readings.part(PartKind.LANE, Integer.toString(lane));
    readings.set(parts[lane], LANE_ERRORS_TOTAL, value);
  }
}
