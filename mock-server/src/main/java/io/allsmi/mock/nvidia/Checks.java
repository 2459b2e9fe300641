package io.allsmi.mock.nvidia;

import static io.allsmi.model.catalogue.AcceleratorMetrics.*;
import static io.allsmi.model.catalogue.InterconnectMetrics.*;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.source.Leveled;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import java.util.List;

/** What changes seldom on a GPU: the readings of the source {@code nvml-health}. */
final class Checks {
  private static final double MEGA = 1e6;
  private static final int BANKS = 640;
  private static final int DEGRADED = 1 << FABRIC_TROUBLE.states().indexOf("degraded_bandwidth");
  private static final int COMPLETED = FABRIC_STATE.states().indexOf("completed");
  private static final int NO_RECOVERY = RECOVERY_ACTION.states().indexOf("none");
  private static final int RESET = RECOVERY_ACTION.states().indexOf("reset");

  private static final List<Metric> BUS_ERRORS =
      List.of(
          PCIE_REPLAY_ROLLOVER_ERRORS_TOTAL,
          PCIE_CORRECTABLE_ERRORS_TOTAL,
          PCIE_NAK_RECEIVE_PACKETS_TOTAL,
          PCIE_NAK_TRANSMIT_PACKETS_TOTAL,
          PCIE_RECEIVER_ERRORS_TOTAL,
          PCIE_BAD_TLP_ERRORS_TOTAL,
          PCIE_BAD_DLLP_ERRORS_TOTAL,
          PCIE_NONFATAL_ERRORS_TOTAL,
          PCIE_FATAL_ERRORS_TOTAL,
          PCIE_UNSUPPORTED_REQUEST_ERRORS_TOTAL,
          PCIE_LCRC_ERRORS_TOTAL);

  private final Gpu gpu;
  private final GpuModel model;
  private final Health health;
  private final Leveled to;

  private Checks(Gpu gpu, Health health, Leveled to) {
    this.gpu = gpu;
    model = gpu.model;
    this.health = health;
    this.to = to;
  }

  /**
   * Sets them.
   *
   * @param all the GPUs of the node
   */
  static void set(Gpu gpu, Health health, Leveled to, List<Gpu> all) {
    Checks checks = new Checks(gpu, health, to);
    checks.modes();
    if (gpu.model.has(Feature.ECC)) checks.errors();
    if (gpu.model.has(Feature.REMAP)) checks.rows();
    checks.limits();
    checks.bus();
    if (gpu.parts.linkCount > 0) new LinkChecks(gpu, health, to).set();
    if (gpu.model.has(Feature.FABRIC)) checks.fabric();
    if (to.wants(Level.ALL)) Peers.set(gpu, all, to);
  }

  private void modes() {
    to.set(PERSISTENCE_ENABLED, model.has(Feature.SERVER) ? 1 : 0);
    to.set(COMPUTE_MODE, 0);
    to.set(DISPLAY_ACTIVE, model.has(Feature.SERVER) ? 0 : 1);
    to.text(VIRTUALIZATION_MODE, "none");
    if (model.has(Feature.MIG)) {
      double divided = gpu.isDivided() ? 1 : 0;
      to.set(MIG_ENABLED, divided);
      to.set(MIG_PENDING, divided);
    }
    if (model.has(Feature.SRAM)) to.set(CONFIDENTIAL_COMPUTE_ENABLED, 0);
    if (model.has(Feature.MODULE)) to.text(ADDRESSING_MODE, "ATS");
  }

  private void errors() {
    to.set(ECC_ENABLED, 1);
    to.set(ECC_PENDING, 1);
    double before = before();
    to.set(ECC_CORRECTED_ERRORS_TOTAL, health.corrected());
    to.set(ECC_UNCORRECTED_ERRORS_TOTAL, health.uncorrected());
    to.set(ECC_CORRECTED_LIFETIME_ERRORS_TOTAL, before + health.corrected());
    to.set(ECC_UNCORRECTED_LIFETIME_ERRORS_TOTAL, health.uncorrected());
    if (!model.has(Feature.SRAM)) return;
    to.set(SRAM_THRESHOLD_EXCEEDED, 0);
    to.set(SRAM_CORRECTED_ERRORS_TOTAL, 0);
    to.set(SRAM_UNCORRECTED_ERRORS_TOTAL, 0);
    int cache = gpu.parts.locations;
    to.set(cache, ECC_LOCATION_CORRECTED_ERRORS_TOTAL, 0);
    located(cache + 1, health.corrected(), health.uncorrected(), before);
    located(cache + 2, 0, 0, 0);
  }

  private void located(int part, double corrected, double uncorrected, double before) {
    to.set(part, ECC_LOCATION_CORRECTED_ERRORS_TOTAL, corrected);
    to.set(part, ECC_LOCATION_UNCORRECTED_ERRORS_TOTAL, uncorrected);
    to.set(part, ECC_LOCATION_CORRECTED_LIFETIME_ERRORS_TOTAL, before + corrected);
    to.set(part, ECC_LOCATION_UNCORRECTED_LIFETIME_ERRORS_TOTAL, uncorrected);
  }

  /** Errors that were corrected before the driver was loaded: most GPUs have had none. */
  private double before() {
    long draw = Draw.of(gpu.seed, 51);
    return Draw.unit(draw) < 0.8 ? 0 : 1 + Draw.below(draw, 6);
  }

  private void rows() {
    int rows = health.rows();
    to.set(REMAPPED_ROWS_CORRECTED, 0);
    to.set(REMAPPED_ROWS_UNCORRECTED, rows);
    to.set(ROW_REMAP_PENDING, health.remapPending() ? 1 : 0);
    to.set(ROW_REMAP_FAILURE, health.remapFailed() ? 1 : 0);
    if (model.has(Feature.SRAM)) {
      to.set(ROW_REMAP_BANKS_MAX, (double) BANKS - rows);
      to.set(ROW_REMAP_BANKS_HIGH, rows);
      to.set(ROW_REMAP_BANKS_PARTIAL, 0);
      to.set(ROW_REMAP_BANKS_LOW, 0);
      to.set(ROW_REMAP_BANKS_NONE, 0);
    }
    if (!model.has(Feature.RECOVERY)) return;
    boolean repairs = health.remapPending() || health.remapFailed();
    to.set(RECOVERY_ACTION, repairs ? RESET : NO_RECOVERY);
    to.set(CHANNEL_REPAIR_PENDING, 0);
    to.set(TPC_REPAIR_PENDING, 0);
  }

  private void limits() {
    GpuModel.Thresholds heat = model.heat();
    to.set(TEMPERATURE_MAX_OPERATING_CELSIUS, heat.operating());
    to.set(TEMPERATURE_SHUTDOWN_CELSIUS, heat.shutdown());
    to.set(TEMPERATURE_TARGET_CELSIUS, heat.target());
    to.set(MEMORY_TEMPERATURE_MAX_CELSIUS, heat.memory());
    double limit = model.chip().limitWatts();
    to.set(POWER_DEFAULT_LIMIT_WATTS, limit);
    to.set(POWER_REQUESTED_LIMIT_WATTS, limit);
    to.set(POWER_LIMIT_MIN_WATTS, model.powerMin());
    to.set(POWER_LIMIT_MAX_WATTS, model.powerMax());
    double clock = MEGA * model.chip().megahertz();
    to.set(FREQUENCY_LIMIT_HERTZ, clock);
    to.set(GRAPHICS_FREQUENCY_LIMIT_HERTZ, clock);
    to.set(MEMORY_FREQUENCY_LIMIT_HERTZ, MEGA * model.clocks().memory());
    to.set(VIDEO_FREQUENCY_LIMIT_HERTZ, MEGA * model.clocks().video());
    if (!model.has(Feature.TARGET_CLOCK)) return;
    to.set(FREQUENCY_TARGET_HERTZ, clock);
    to.set(GRAPHICS_FREQUENCY_TARGET_HERTZ, clock);
    to.set(MEMORY_FREQUENCY_TARGET_HERTZ, MEGA * model.clocks().memory());
  }

  private void bus() {
    to.set(PCIE_GENERATION_MAX, model.pcie());
    to.set(PCIE_LANES_MAX, 16);
    to.set(PCIE_REPLAY_ERRORS_TOTAL, 0);
    if (!model.has(Feature.BUS_ERRORS)) return;
    to.set(PCIE_RECOVERY_EVENTS_TOTAL, 3);
    for (Metric metric : BUS_ERRORS) to.set(metric, 0);
  }

  private void fabric() {
    to.set(FABRIC_STATE, COMPLETED);
    if (!model.has(Feature.LINK5)) return;
    boolean down = health.linksDown() != 0;
    to.set(FABRIC_HEALTHY, down ? 0 : 1);
    to.set(FABRIC_TROUBLE, down ? DEGRADED : 0);
    // On a board of its own the fabric has no identity.
    if (!model.has(Feature.MODULE)) return;
    to.set(FABRIC_PARTITION_ASSIGNED, 1);
    to.text(FABRIC_CLUSTER, gpu.cluster);
    to.text(FABRIC_CLIQUE, "32766");
  }
}
