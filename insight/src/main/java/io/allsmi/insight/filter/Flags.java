package io.allsmi.insight.filter;

import io.allsmi.insight.view.NodeState;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.util.List;

/** What the words that are so or not ask. */
final class Flags {
  /** Up to this share of time a device is idle. */
  private static final double MOST_IDLE = 0.05;

  private Flags() {}

  static Question question(Flag flag) {
    return switch (flag) {
      case PROBLEM -> Flags::isInTrouble;
      case IDLE -> idle();
      case LOST -> Flags::isLost;
    };
  }

  /** Advice is none; a node that is not reached is one, and what it said before is old. */
  private static boolean isInTrouble(Row row) {
    NodeState state = row.node.state();
    if (!state.isCurrent()) return state != NodeState.STARTING;
    List<Finding> findings = row.node.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.severity() != Severity.ADVICE && row.isAbout(finding.subject())) return true;
    }
    return false;
  }

  private static Question idle() {
    NumberSource busy =
        new DeviceNumber(
            List.of(AcceleratorMetrics.SM_ACTIVE_RATIO, AcceleratorMetrics.UTILIZATION_RATIO));
    return row -> busy.value(row) <= MOST_IDLE;
  }

  private static boolean isLost(Row row) {
    if (row.isDevice()) return RowText.isLost(row);
    for (int i = 0; i < row.snapshot.inventory().size(); i++) {
      Row device = new Row(row.node, i, null);
      boolean meant = device.snapshot.inventory().devices().get(i).kind().isAccelerator();
      boolean used = row.process == null || row.isAbout(device.snapshot.device(i).name());
      if (meant && used && RowText.isLost(device)) return true;
    }
    return false;
  }
}
