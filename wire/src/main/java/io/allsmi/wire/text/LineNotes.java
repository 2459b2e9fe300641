package io.allsmi.wire.text;

import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of a page were found to be, for whoever reads the next page of the same shape. */
final class LineNotes {
  private final List<Note> notes = new ArrayList<>();
  private boolean worthRemembering = true;

  /** A line: where it starts, where its value starts, and what it is. */
  static final class Note {
    final int from;
    final int prefixTo;
    LineRole role;
    int device;
    int part;
    @Nullable Metric metric;
    int detail;
    String collector = "";

    Note(int from, int prefixTo, LineRole role) {
      this.from = from;
      this.prefixTo = prefixTo;
      this.role = role;
    }
  }

  /** Takes the next line, which is not a sample. */
  void addWhole(int from, int to) {
    notes.add(new Note(from, to, LineRole.ALL));
  }

  /** Takes the next line, a sample whose value begins there. */
  void addSample(int from, int valueFrom) {
    notes.add(new Note(from, valueFrom, LineRole.OTHER));
  }

  /** The next line is of a form that the fast way does not take. */
  void addOdd() {
    notes.add(new Note(0, 0, LineRole.OTHER));
    worthRemembering = false;
  }

  void forget() {
    worthRemembering = false;
  }

  boolean isWorthRemembering() {
    return worthRemembering;
  }

  List<Note> all() {
    return notes;
  }

  private Note of(SampleLine sample) {
    return notes.get(sample.line() - 1);
  }

  void isFixed(SampleLine sample) {
    of(sample).role = LineRole.FIXED;
  }

  /**
   * Says which reading a line is.
   *
   * @param detail the flag or the state of several that it is, -1 for one that has no number
   */
  void isReading(
      SampleLine sample, LineRole role, int device, int part, Metric metric, int detail) {
    Note note = of(sample);
    note.role = role;
    note.device = device;
    note.part = part;
    note.metric = metric;
    note.detail = detail;
  }

  void isOfCollector(SampleLine sample, LineRole role, String collector) {
    Note note = of(sample);
    note.role = role;
    note.collector = collector;
  }
}
