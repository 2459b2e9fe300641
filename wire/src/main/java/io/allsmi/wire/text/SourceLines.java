package io.allsmi.wire.text;

import io.allsmi.model.Moment;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.wire.page.Conversion;
import io.allsmi.wire.page.LineNotes;
import io.allsmi.wire.page.PageMemory;
import io.allsmi.wire.page.SampleLine;
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

  private final List<Place> places = new ArrayList<>();

  private enum Fact {
    NOTHING,
    SUCCESS,
    DURATION,
    LAST_SUCCESS,
    STUCK_THREADS
  }

  /** Where a page's memory keeps a fact. */
  private record Place(int aside, Fact fact, String collector) {}

  private static final class Draft {
    boolean success;
    double duration = Double.NaN;
    double lastSuccess = Double.NaN;
    int stuckThreads;
  }

  /** Takes a family of the program itself; false for one that it is not. */
  boolean take(PageText.Lines lines, LineNotes notes) {
    Fact fact =
        switch (lines.family()) {
          case FamilyName.BUILD_INFO, FamilyName.OMITTED -> Fact.NOTHING;
          case FamilyName.SUCCESS -> Fact.SUCCESS;
          case FamilyName.DURATION -> Fact.DURATION;
          case FamilyName.LAST_SUCCESS -> Fact.LAST_SUCCESS;
          case FamilyName.STUCK_THREADS -> Fact.STUCK_THREADS;
          default -> null;
        };
    if (fact == null) return false;
    for (SampleLine sample : lines.samples()) {
      String collector = sample.label(FamilyName.COLLECTOR);
      if (fact == Fact.NOTHING || collector.isEmpty()) {
        notes.isFixed(sample);
      } else {
        places.add(new Place(notes.isAside(sample, Conversion.NONE), fact, collector));
        set(fact, collector, sample.value());
      }
    }
    return true;
  }

  private void set(Fact fact, String collector, double value) {
    if (drafts.size() == MOST && !drafts.containsKey(collector)) return;
    Draft draft = drafts.computeIfAbsent(collector, name -> new Draft());
    switch (fact) {
      case NOTHING -> {}
      case SUCCESS -> draft.success = value == 1;
      case DURATION -> draft.duration = value;
      case LAST_SUCCESS -> {
        if (value >= 0 && value <= LAST_SECOND) draft.lastSuccess = value;
      }
      case STUCK_THREADS -> draft.stuckThreads = Math.clamp((long) value, 0, MOST);
    }
  }

  /** The same of a page that the memory has read. */
  SourceLines of(PageMemory page) {
    SourceLines now = new SourceLines();
    now.places.addAll(places);
    for (Place place : places) now.set(place.fact, place.collector, page.aside(place.aside));
    return now;
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
