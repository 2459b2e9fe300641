package io.allsmi.insight.view;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.finding.Findings;
import io.allsmi.insight.history.History;
import io.allsmi.insight.history.Recorder;
import io.allsmi.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Follows one node: takes its snapshots in turn as they come from the engine, a file or another
 * machine, and gives for each what there is to show. Not safe for use by several threads; the views
 * that it gives are.
 */
public final class NodeWatch {
  private final Derivation derivation;
  private final @Nullable Recorder recorder;
  private Findings findings = Findings.NONE;
  private double interval;

  /**
   * Follows a node from its next snapshot on.
   *
   * @param derive for the catalogue in use
   * @param recorder keeps the past; null for none
   * @param interval seconds between two snapshots as they are usually taken, above 0
   */
  public NodeWatch(Derive derive, @Nullable Recorder recorder, double interval) {
    this.derivation = new Derivation(derive, interval);
    this.recorder = recorder;
    this.interval = interval;
  }

  /** Follows a node with ten minutes of its past. */
  public static NodeWatch of(Derive derive, double interval) {
    return new NodeWatch(derive, Recorder.ofTenMinutes(interval), interval);
  }

  /** Follows a node without its past, for what shows only how it is now. */
  public static NodeWatch withoutPast(Derive derive, double interval) {
    return new NodeWatch(derive, null, interval);
  }

  /** The snapshots come in another interval from now on. */
  public void interval(double seconds) {
    interval = seconds;
    derivation.interval(seconds);
  }

  /** What there is to show after one more snapshot. */
  public NodeView next(Snapshot raw) {
    Snapshot derived = derivation.next(raw);
    findings = findings.next(derived);
    Recorder past = recorder;
    History history = past == null ? History.NONE : past.record(derived, interval);
    return new NodeView(derived.withFindings(findings.list()), history, NodeState.of(raw));
  }
}
