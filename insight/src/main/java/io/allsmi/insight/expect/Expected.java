package io.allsmi.insight.expect;

import static io.allsmi.model.catalogue.HostMetrics.DEVICES_EXPECTED;
import static io.allsmi.model.catalogue.HostMetrics.DEVICES_MISSING;

import io.allsmi.insight.finding.FindingCode;
import io.allsmi.insight.select.Devices;
import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is there with what should be: a number for each expectation from the first snapshot
 * on, and a finding for each that is not met. One follows one node; one thread at a time.
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
  private final ExpectedNode node;
  private @Nullable Moment begun;

  /** Follows a node that should have these. */
  public Expected(List<Expectation> expectations) {
    this.expectations = List.copyOf(expectations);
    List<String> words = new ArrayList<>();
    for (Expectation each : expectations) words.add(each.word());
    node = new ExpectedNode(words);
  }

  /** The snapshot with what is missing; the same one when nothing is expected. */
  public Snapshot apply(Snapshot snapshot) {
    if (expectations.isEmpty()) return snapshot;
    if (begun == null) begun = snapshot.at();
    boolean known = isKnown(snapshot, begun);
    Inventory inventory = node.in(snapshot.inventory());
    BlockBuilder builder = new BlockBuilder();
    List<Finding> findings = new ArrayList<>(snapshot.findings());
    int ordinal = node.ordinal(inventory);
    for (Expectation each : expectations) {
      int part = inventory.devices().get(ordinal).part(PartKind.CLASS, each.word());
      int found = Devices.count(snapshot, each.word());
      int missing = Math.max(0, each.count() - found);
      builder.set(ordinal, part, DEVICES_EXPECTED, each.count());
      builder.set(ordinal, part, DEVICES_MISSING, known ? missing : Double.NaN);
      if (known && missing > 0) findings.add(finding(snapshot, each, found));
    }
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
