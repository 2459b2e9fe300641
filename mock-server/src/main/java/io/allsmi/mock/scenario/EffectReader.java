package io.allsmi.mock.scenario;

import io.allsmi.mock.effect.Effect;
import io.allsmi.mock.sim.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what happens, with the keys that belong to it. */
final class EffectReader {
  private static final int MOST_XID = 999;
  private static final int FELL_OFF_THE_BUS = 79;
  private static final int MOST_LINKS = 64;
  private static final double MOST_ERRORS = 1e6;
  private static final int LONGEST_VERSION = 40;
  private static final int LONGEST_SOURCE = 40;

  private static final List<String> WORDS =
      List.of(
          "load",
          "straggler",
          "overheat",
          "xid",
          "lost",
          "ecc",
          "row_remap",
          "link_down",
          "missing",
          "down",
          "source_fails",
          "driver");

  private EffectReader() {}

  static Effect read(Fields fields) {
    Entry what = fields.need("what");
    String word = what.text("what");
    return switch (word) {
      case "load" -> new Effect.Load(work(fields.take("work")));
      case "straggler" -> new Effect.Straggler();
      case "overheat" -> new Effect.Overheat();
      case "xid" -> new Effect.Xid(Values.whole(fields.need("xid"), "xid", 1, MOST_XID));
      case "lost" -> new Effect.Lost(xid(fields.take("xid")));
      case "ecc" -> ecc(what, fields.take("corrected"), fields.take("uncorrected"));
      case "row_remap" -> new Effect.RowRemap(failed(fields.take("failed")));
      case "link_down" -> new Effect.LinkDown(links(fields.take("links")));
      case "missing" -> new Effect.Missing();
      case "down" -> new Effect.Down();
      case "source_fails" -> new Effect.SourceFails(source(fields.need("source")));
      case "driver" -> new Effect.Driver(version(fields.need("version")));
      default ->
          throw what.wrong(
              "what cannot be "
                  + Entry.quoted(word)
                  + "; it is one of "
                  + String.join(", ", WORDS));
    };
  }

  private static Work work(@Nullable Entry entry) {
    if (entry == null) return Work.FULL;
    String word = entry.text("work");
    List<String> words = new ArrayList<>();
    for (Work work : Work.values()) {
      if (work.word().equals(word)) return work;
      words.add(work.word());
    }
    throw entry.wrong(
        "work cannot be " + Entry.quoted(word) + "; it is one of " + String.join(", ", words));
  }

  private static int xid(@Nullable Entry entry) {
    return entry == null ? FELL_OFF_THE_BUS : Values.whole(entry, "xid", 1, MOST_XID);
  }

  private static boolean failed(@Nullable Entry entry) {
    if (entry == null) return false;
    String text = entry.text("failed");
    if (text.equals("true") || text.equals("false")) return text.equals("true");
    throw entry.wrong("failed cannot be " + Entry.quoted(text) + ": say true or false");
  }

  private static String source(Entry entry) {
    String text = entry.text("source");
    if (!text.isEmpty() && text.length() <= LONGEST_SOURCE) return text;
    throw entry.wrong("source must be the name of a source, as in nvml-health");
  }

  private static Effect ecc(Entry what, @Nullable Entry corrected, @Nullable Entry uncorrected) {
    if (corrected == null && uncorrected == null) {
      throw what.wrong("ecc needs 'corrected' or 'uncorrected': errors by minute");
    }
    return new Effect.EccStorm(errors(corrected, "corrected"), errors(uncorrected, "uncorrected"));
  }

  private static double errors(@Nullable Entry entry, String what) {
    return entry == null ? 0 : Values.number(entry, what, 0, MOST_ERRORS);
  }

  private static long links(@Nullable Entry entry) {
    if (entry == null) return 1;
    Aim aim = Values.aim(entry, "links", 0, MOST_LINKS - 1);
    long bits = 0;
    for (int i = 0; i < MOST_LINKS; i++) {
      if (aim.hits(0, i, MOST_LINKS)) bits |= 1L << i;
    }
    return bits;
  }

  private static String version(Entry entry) {
    String text = entry.text("version");
    boolean fits = !text.isEmpty() && text.length() <= LONGEST_VERSION;
    for (int i = 0; fits && i < text.length(); i++) {
      char c = text.charAt(i);
      fits = c == '.' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
    if (fits) return text;
    throw entry.wrong("version cannot be " + Entry.quoted(text) + ": write one as in 550.54.15");
  }
}
