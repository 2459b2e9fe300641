package io.allsmi.insight.expect;

import static io.allsmi.model.catalogue.AcceleratorMetrics.PRESENT;
import static io.allsmi.model.catalogue.HostMetrics.DEVICES_EXPECTED;
import static io.allsmi.model.catalogue.HostMetrics.DEVICES_MISSING;

import io.allsmi.insight.finding.FindingCode;
import io.allsmi.insight.select.Devices;
import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is there with what should be: of each accelerator whether it is present, a number
 * for each expectation from the first snapshot on, and a finding for each that is not met. One
 * follows one node; one thread at a time.
 */
public final class Expected {
  static final String SOURCE = "expect";
  static final String CODE = FindingCode.MISSING.word();

  /** Seconds after which a source that has never answered is no reason to wait any more. */
  private static final double PATIENCE = 10;

  private static final String ADVICE =
      "look for errors of its driver in the kernel log (dmesg), reseat or replace it; if it was"
          + " taken out on purpose, change what is expected";

  private final List<Expectation> expectations;
  private final ExpectedInventory expectedInventory;
  private final BlockBuilder builder = new BlockBuilder();
  private @Nullable Moment begun;

  /** Follows a node that should have these. */
  public Expected(List<Expectation> expectations) {
    this.expectations = List.copyOf(expectations);
    expectedInventory = new ExpectedInventory(this.expectations);
  }

  /**
   * The snapshot with what is missing; the same one when nothing is expected and there is no
   * accelerator.
   */
  public Snapshot apply(Snapshot snapshot) {
    if (begun == null) begun = snapshot.at();
    boolean known = isKnown(snapshot, begun);
    Inventory inventory = expectedInventory.in(snapshot.inventory(), unseen(snapshot, known));
    List<Finding> findings = new ArrayList<>(snapshot.findings());
    setPresence(snapshot, inventory);
    if (!expectations.isEmpty()) setCounts(snapshot, inventory, known, findings);
    if (builder.size() == 0) return snapshot;
    List<Block> blocks = new ArrayList<>(snapshot.blocks());
    blocks.add(builder.build(SOURCE, snapshot.at(), 0));
    List<Source> sources = new ArrayList<>(snapshot.sources());
    sources.add(Source.ok(SOURCE, snapshot.at(), 0, Double.NaN));
    return new Snapshot(
        snapshot.node(),
        snapshot.at(),
        inventory,
        blocks,
        snapshot.processes(),
        snapshot.events(),
        findings,
        sources);
  }

  /** How many of what is expected are not even listed as lost. */
  private List<Integer> unseen(Snapshot snapshot, boolean known) {
    List<Integer> unseen = new ArrayList<>(expectations.size());
    for (Expectation each : expectations) {
      int listed =
          Devices.count(snapshot, each.word()) + Devices.lost(snapshot, each.word()).size();
      boolean row = known && Devices.isOfAccelerators(each.word(), snapshot);
      unseen.add(row ? Math.max(0, each.count() - listed) : 0);
    }
    return unseen;
  }

  private void setPresence(Snapshot snapshot, Inventory inventory) {
    for (int i = 0; i < inventory.size(); i++) {
      DeviceInfo device = inventory.devices().get(i);
      if (!device.kind().isAccelerator()) continue;
      // What was never seen stands behind what there is.
      boolean seen = i < snapshot.inventory().size();
      boolean present = seen && !Devices.isLost(snapshot, device.name());
      builder.set(i, Layout.NO_PART, PRESENT, present ? 1 : 0);
    }
  }

  private void setCounts(
      Snapshot snapshot, Inventory inventory, boolean known, List<Finding> findings) {
    int node = inventory.ordinal(DeviceKind.NODE);
    for (Expectation each : expectations) {
      int part = inventory.devices().get(node).part(PartKind.CLASS, each.word());
      int found = Devices.count(snapshot, each.word());
      int missing = Math.max(0, each.count() - found);
      builder.set(node, part, DEVICES_EXPECTED, each.count());
      builder.set(node, part, DEVICES_MISSING, known ? missing : Double.NaN);
      if (known && missing > 0) findings.add(finding(snapshot, each, found));
    }
  }

  /** Whether every source has said what it has, or had the time to. */
  private static boolean isKnown(Snapshot snapshot, Moment begun) {
    if (snapshot.at().secondsSince(begun) >= PATIENCE) return true;
    for (Source source : snapshot.sources()) {
      if (source.state() == SourceState.LATE && source.observedAt().isEmpty()) return false;
    }
    return true;
  }

  private static Finding finding(Snapshot snapshot, Expectation expected, int found) {
    StringBuilder text = new StringBuilder();
    text.append(found).append(" of ").append(expected.count()).append(' ').append(expected.word());
    String between = ": lost ";
    for (String lost : Devices.lost(snapshot, expected.word())) {
      text.append(between).append(lost);
      between = ", ";
    }
    return new Finding(Severity.CRITICAL, CODE, "", Optional.empty(), text.toString(), ADVICE);
  }
}
