package io.allsmi.wire.page;

import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines of a page were found to be, for whoever reads the next page of the same shape. */
public final class LineNotes {
  /** A page with more lines is read anew each time: no honest one has, and memory is for many. */
  private static final int MOST_LINES = 60_000;

  private final List<Note> notes = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private int asides;
  private boolean worthRemembering = true;

  /** A line: where it starts, where its value starts, and what it is. */
  static final class Note {
    final int from;
    final int prefixTo;
    LineRole role;
    final List<Effect> effects = new ArrayList<>(1);

    Note(int from, int prefixTo, LineRole role) {
      this.from = from;
      this.prefixTo = prefixTo;
      this.role = role;
    }
  }

  /** What the value of a line does. */
  record Effect(
      LineRole role,
      int device,
      int part,
      @Nullable Metric metric,
      int detail,
      Conversion conversion) {}

  /** A reading that says nothing without another one of the same device. */
  record Need(int device, int part, Metric metric, Metric needed) {}

  /** Takes the next line, which is not a sample. */
  public void addWhole(int from, int to) {
    notes.add(new Note(from, to, LineRole.ALL));
  }

  /** Takes the next line, a sample whose value begins there. */
  public void addSample(int from, int valueFrom) {
    notes.add(new Note(from, valueFrom, LineRole.OTHER));
  }

  /** The next line is of a form that the fast way does not take. */
  public void addOdd() {
    notes.add(new Note(0, 0, LineRole.OTHER));
    worthRemembering = false;
  }

  /** The page is not to be remembered. */
  public void forget() {
    worthRemembering = false;
  }

  public boolean isWorthRemembering() {
    return worthRemembering && notes.size() <= MOST_LINES;
  }

  List<Note> all() {
    return notes;
  }

  List<Need> needs() {
    return needs;
  }

  int asides() {
    return asides;
  }

  private Note of(SampleLine sample) {
    return notes.get(sample.line() - 1);
  }

  /** Says that a line describes; its value is not read. */
  public void isFixed(SampleLine sample) {
    of(sample).role = LineRole.FIXED;
  }

  /**
   * Says which reading a line is.
   *
   * @param detail the flag or the state of several that it is, -1 for one that has no number
   */
  public void isReading(
      SampleLine sample, LineRole role, int device, int part, Metric metric, int detail) {
    Note note = of(sample);
    note.effects.clear();
    adds(sample, role, device, part, metric, detail, Conversion.NONE);
  }

  /** Says what a line does to a reading, beside what it does to others. */
  public void adds(
      SampleLine sample,
      LineRole role,
      int device,
      int part,
      Metric metric,
      int detail,
      Conversion conversion) {
    Note note = of(sample);
    if (note.effects.isEmpty()) note.role = role;
    note.effects.add(new Effect(role, device, part, metric, detail, conversion));
  }

  /** Says that a line's value is kept aside, and returns its place there. */
  public int isAside(SampleLine sample, Conversion conversion) {
    Note note = of(sample);
    if (note.effects.isEmpty()) note.role = LineRole.ASIDE;
    note.effects.add(new Effect(LineRole.ASIDE, 0, 0, null, asides, conversion));
    return asides++;
  }

  /**
   * Says that a reading is absent where another one of the same device, which is on the page, is.
   */
  public void needs(int device, int part, Metric metric, Metric needed) {
    needs.add(new Need(device, part, metric, needed));
  }
}
