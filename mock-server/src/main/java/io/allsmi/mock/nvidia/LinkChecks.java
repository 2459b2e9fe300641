package io.allsmi.mock.nvidia;

import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECOVERY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_SPEED_BYTES_PER_SECOND;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_STATE;
import static io.allsmi.model.catalogue.InterconnectMetrics.*;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.source.Leveled;
import io.allsmi.model.catalogue.Metric;
import java.util.List;

/** State and errors of a GPU's links. */
final class LinkChecks {
  private static final int UP = LINK_STATE.states().indexOf("up");
  private static final int DOWN = LINK_STATE.states().indexOf("down");
  private static final double C2C_BYTES_PER_SECOND = 44.712e9;

  /** What NVLink 5 counts beside what is set by name below. */
  private static final List<Metric> ZERO =
      List.of(
          LINK_RECOVERY_ERRORS_TOTAL,
          LINK_MALFORMED_PACKET_ERRORS_TOTAL,
          LINK_BUFFER_OVERRUN_ERRORS_TOTAL,
          LINK_REMOTE_ERRORS_TOTAL,
          LINK_HEADER_ERRORS_TOTAL,
          LINK_INTEGRITY_ERRORS_TOTAL,
          LINK_DISCARD_ERRORS_TOTAL,
          LINK_RECOVERED_EVENTS_TOTAL,
          LINK_EFFECTIVE_ERRORS_TOTAL,
          LINK_SYMBOLS_CORRUPTED_TOTAL);

  private final Gpu gpu;
  private final Health health;
  private final Leveled to;

  LinkChecks(Gpu gpu, Health health, Leveled to) {
    this.gpu = gpu;
    this.health = health;
    this.to = to;
  }

  void set() {
    int down = 0;
    for (int i = 0; i < gpu.parts.linkCount; i++) {
      link(i, gpu.parts.links + i);
      if (health.isDown(i)) down++;
    }
    if (gpu.parts.linkCount > 0) to.set(INTERCONNECT_LINKS_DOWN, down);
    for (int i = 0; i < gpu.parts.c2cCount; i++) {
      int part = gpu.parts.c2c + i;
      to.set(part, LINK_STATE, UP);
      to.set(part, LINK_SPEED_BYTES_PER_SECOND, C2C_BYTES_PER_SECOND);
      to.set(part, LINK_CRC_ERRORS_TOTAL, 0);
      to.set(part, LINK_REPLAY_ERRORS_TOTAL, 0);
      to.set(part, LINK_REPEATED_REPLAY_ERRORS_TOTAL, 0);
    }
  }

  private void link(int link, int part) {
    boolean down = health.isDown(link);
    double errors = health.hadErrors(link) ? health.linkErrors() : 0;
    to.set(part, LINK_STATE, down ? DOWN : UP);
    // A link that is down has no speed.
    if (!down) to.set(part, LINK_SPEED_BYTES_PER_SECOND, gpu.model.links().bytesPerSecond());
    if (!gpu.model.has(Feature.LINK5)) {
      to.set(part, LINK_CRC_ERRORS_TOTAL, errors);
      to.set(part, LINK_REPLAY_ERRORS_TOTAL, errors);
      to.set(part, LINK_RECOVERY_ERRORS_TOTAL, Math.floor(errors / 20));
      return;
    }
    for (Metric metric : ZERO) to.set(part, metric, 0);
    to.set(part, LINK_RECEIVE_ERRORS_TOTAL, errors);
    to.set(part, LINK_FAILED_RECOVERY_ERRORS_TOTAL, errors > 0 ? 1 : 0);
    to.set(part, LINK_EFFECTIVE_ERROR_RATIO, 3e-15);
    to.set(part, LINK_SYMBOL_ERROR_RATIO, 2e-14);
  }
}
