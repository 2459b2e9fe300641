package io.allsmi.mock.scenario;

import io.allsmi.mock.effect.When;
import io.allsmi.mock.words.Decimal;
import java.util.ArrayList;
import java.util.List;

/** Reads single values of scenarios. */
final class Values {
  private static final long MOST_DAYS = 3650;
  private static final long DAY = 86_400_000;

  private Values() {}

  /** A time such as {@code 90s}, {@code 1.5h} or {@code 0}, in milliseconds. */
  static long millis(Entry entry, String what) {
    return millis(entry, what, entry.text(what));
  }

  private static long millis(Entry entry, String what, String text) {
    int end = text.length();
    while (end > 0 && Character.isLetter(text.charAt(end - 1))) end--;
    double unit =
        switch (text.substring(end)) {
          case "ms" -> 1;
          case "s" -> 1_000;
          case "m" -> 60_000;
          case "h" -> 3_600_000;
          case "d" -> DAY;
          case "" -> text.equals("0") ? 1 : Double.NaN;
          default -> Double.NaN;
        };
    double millis = unit * Decimal.of(text.substring(0, end).strip());
    if (millis >= 0 && millis <= MOST_DAYS * DAY) return Math.round(millis);
    throw entry.wrong(
        what + " cannot be " + Entry.quoted(entry.text(what)) + ": say 30s, 5m, 2h or 1d");
  }

  /** A number from a least one to a most one. */
  static double number(Entry entry, String what, double least, double most) {
    String text = entry.text(what);
    double value = Decimal.of(text);
    if (value >= least && value <= most) return value;
    throw entry.wrong(
        what
            + " cannot be "
            + Entry.quoted(text)
            + ": a number from "
            + plain(least)
            + " to "
            + plain(most));
  }

  static int whole(Entry entry, String what, int least, int most) {
    double value = number(entry, what, least, most);
    if (value == Math.rint(value)) return (int) value;
    throw entry.wrong(what + " must be a whole number");
  }

  private static String plain(double number) {
    return Long.toString(Math.round(number));
  }

  /**
   * Which of some things are meant: {@code all}, {@code any}, {@code 5%}, or a list of numbers and
   * ranges.
   *
   * @param first the number that people give to the first of them
   */
  static Aim aim(Entry entry, String what, int first, int last) {
    if (entry.isList()) {
      List<Aim.Range> ranges = new ArrayList<>();
      for (Entry each : entry.list(what)) ranges.add(range(each, what, first, last));
      if (ranges.isEmpty()) throw entry.wrong(what + " must not be an empty list");
      return new Aim.Ranges(ranges);
    }
    String text = entry.text(what);
    if (text.equals("all")) return new Aim.All();
    if (text.equals("any")) return new Aim.Any();
    if (text.endsWith("%")) {
      double percent = Decimal.of(text.substring(0, text.length() - 1).strip());
      if (percent > 0 && percent <= 100) return new Aim.Share(percent / 100);
    } else if (!text.isEmpty()) {
      return new Aim.Ranges(List.of(range(entry, what, first, last)));
    }
    throw meant(entry, what, first);
  }

  private static Aim.Range range(Entry entry, String what, int first, int last) {
    String text = entry.text(what);
    int dash = text.indexOf('-');
    double from = Decimal.of((dash < 0 ? text : text.substring(0, dash)).strip());
    double to = dash < 0 ? from : Decimal.of(text.substring(dash + 1).strip());
    boolean whole = from == Math.rint(from) && to == Math.rint(to);
    if (!whole || !(from >= first && from <= to && to <= last)) throw meant(entry, what, first);
    return new Aim.Range((int) from - first, (int) to - first);
  }

  private static ScenarioException meant(Entry entry, String what, int first) {
    return entry.wrong(
        what
            + " cannot be "
            + Entry.quoted(entry.text(what))
            + ": say all, any, 5%, or numbers from "
            + first
            + " as in ["
            + first
            + ", "
            + (first + 2)
            + "-"
            + (first + 4)
            + "]");
  }

  /** When it begins; with a minus it began before the simulation did. */
  private static long start(Entry entry) {
    String text = entry.text("start");
    return text.startsWith("-")
        ? -millis(entry, "start", text.substring(1))
        : millis(entry, "start", text);
  }

  /** When it happens, by three values of which each may be absent. */
  static When when(Fields fields, boolean mayAlways) {
    Entry start = fields.take("start");
    Entry duration = fields.take("duration");
    Entry repeat = fields.take("repeat");
    long from = mayAlways ? When.ALWAYS : 0;
    if (start != null) from = start(start);
    long length = When.FOREVER;
    if (duration != null) {
      length = millis(duration, "duration");
      if (length < 1000) throw duration.wrong("duration must be a second at least");
      if (start == null && mayAlways) from = 0;
    }
    if (repeat == null) return new When(from, length, 0);
    long every = millis(repeat, "repeat");
    if (every < When.SHORTEST_REPEAT) throw repeat.wrong("repeat must be a minute at least");
    if (duration == null) throw repeat.wrong("what repeats needs a duration");
    if (length > every) throw repeat.wrong("repeat must not be shorter than duration");
    return new When(from, length, every);
  }
}
