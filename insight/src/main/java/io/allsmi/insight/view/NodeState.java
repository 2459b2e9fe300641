package io.allsmi.insight.view;

import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import java.util.List;
import java.util.Locale;

/** What became of a node when it was last asked. */
public enum NodeState {
  /** It has not said anything yet. */
  STARTING,
  UP,
  /** It did not answer in time; what it said last is still fresh and stands with its age. */
  LATE,
  /** What it said last is too old to stand for how it is. */
  STALE,
  /** It cannot be reached. */
  DOWN,
  /** It answers, and refuses to say anything to this reader. */
  UNAUTHORIZED,
  /** It answers, and what it says cannot be read. */
  MALFORMED;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }

  /** Whether what the node said last stands for how it is: only then it is added to totals. */
  public boolean isCurrent() {
    return this == UP || this == LATE;
  }

  /** The state that follows from what the node's sources say: late when none of them is in time. */
  public static NodeState of(Snapshot snapshot) {
    List<Source> sources = snapshot.sources();
    boolean late = false;
    for (int i = 0; i < sources.size(); i++) {
      SourceState state = sources.get(i).state();
      if (state == SourceState.OK) return UP;
      late |= state == SourceState.LATE;
    }
    if (!late) return sources.isEmpty() && snapshot.blocks().isEmpty() ? STARTING : UP;
    return snapshot.blocks().isEmpty() ? STARTING : LATE;
  }
}
