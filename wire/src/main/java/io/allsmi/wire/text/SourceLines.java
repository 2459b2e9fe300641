package io.allsmi.wire.text;

import io.allsmi.model.Moment;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says of the collectors behind it. */
final class SourceLines {
  private static final int MOST = 1024;

  /** The last time that is taken: the year 9999. */
  private static final double LAST_SECOND = 253_402_300_799.0;

  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private static final class Draft {
    boolean success;
    double duration = Double.NaN;
    double lastSuccess = Double.NaN;
    int stuckThreads;
  }

  /** Takes a family of the program itself; false for one that it is not. */
  boolean take(PageText.Lines lines, LineNotes notes) {
    LineRole role =
        switch (lines.family()) {
          case FamilyName.BUILD_INFO, FamilyName.OMITTED -> LineRole.FIXED;
          case FamilyName.SUCCESS -> LineRole.SUCCESS;
          case FamilyName.DURATION -> LineRole.DURATION;
          case FamilyName.LAST_SUCCESS -> LineRole.LAST_SUCCESS;
          case FamilyName.STUCK_THREADS -> LineRole.STUCK_THREADS;
          default -> LineRole.OTHER;
        };
    if (role == LineRole.OTHER) return false;
    for (SampleLine sample : lines.samples()) {
      String collector = sample.label(FamilyName.COLLECTOR);
      if (role == LineRole.FIXED || collector.isEmpty()) {
        notes.isFixed(sample);
      } else {
        notes.isOfCollector(sample, role, collector);
        set(role, collector, sample.value());
      }
    }
    return true;
  }

  void set(LineRole role, String collector, double value) {
    if (drafts.size() == MOST && !drafts.containsKey(collector)) return;
    Draft draft = drafts.computeIfAbsent(collector, name -> new Draft());
    switch (role) {
      case SUCCESS -> draft.success = value == 1;
      case DURATION -> draft.duration = value;
      case LAST_SUCCESS -> {
        if (value >= 0 && value <= LAST_SECOND) draft.lastSuccess = value;
      }
      default -> draft.stuckThreads = Math.clamp((long) value, 0, MOST);
    }
  }

  List<Source> sources() {
    List<Source> sources = new ArrayList<>(drafts.size());
    for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
      Draft draft = entry.getValue();
      Optional<Moment> observedAt =
          Double.isNaN(draft.lastSuccess) ? Optional.empty() : Optional.of(at(draft.lastSuccess));
      sources.add(
          new Source(
              entry.getKey(),
              draft.success ? SourceState.OK : SourceState.FAILED,
              observedAt,
              draft.duration,
              Double.NaN,
              "",
              "",
              draft.stuckThreads));
    }
    return sources;
  }

  /** When the last collector answered; empty when none says so. */
  Optional<Moment> newest() {
    double newest = Double.NaN;
    for (Draft draft : drafts.values()) {
      if (!(newest >= draft.lastSuccess)) newest = draft.lastSuccess;
    }
    return Double.isNaN(newest) ? Optional.empty() : Optional.of(at(newest));
  }

  private static Moment at(double seconds) {
    return Moment.ofWall(Math.round(seconds * 1e3));
  }
}
