package io.allsmi.insight.finding;

import io.allsmi.insight.show.NaturalOrder;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes findings of troubles: one for each code and subject, in words. */
final class Wording {
  private static final int MOST_PARTS = 6;

  private Wording() {}

  /** The findings of troubles that have been seen for long enough. */
  static List<Finding> findings(List<Trouble> troubles) {
    List<Finding> findings = new ArrayList<>();
    List<Trouble> left = new ArrayList<>();
    for (Trouble trouble : troubles) {
      if (trouble.isTold()) left.add(trouble);
    }
    while (!left.isEmpty()) {
      Trouble first = left.getFirst();
      List<Trouble> same = new ArrayList<>();
      for (Trouble trouble : left) {
        if (trouble.code() == first.code() && trouble.subject().equals(first.subject())) {
          same.add(trouble);
        }
      }
      left.removeAll(same);
      findings.add(finding(same));
    }
    return findings;
  }

  private static Finding finding(List<Trouble> same) {
    Trouble worst = worst(same);
    String text =
        switch (worst.code()) {
          case LINK_DOWN -> links(same);
          case ERRORS_RISING -> errors(same);
          default -> worst.text();
        };
    return new Finding(
        worst.severity(),
        worst.code().word(),
        worst.subject(),
        worst.code() == FindingCode.NOT_PERMITTED ? Optional.empty() : Optional.of(since(same)),
        text,
        worst.action());
  }

  private static Trouble worst(List<Trouble> same) {
    Trouble worst = same.getFirst();
    for (Trouble trouble : same) {
      int bySeverity = trouble.severity().compareTo(worst.severity());
      int byName = worst.what().compareTo(trouble.what());
      if (bySeverity > 0 || (bySeverity == 0 && byName > 0)) worst = trouble;
    }
    return worst;
  }

  private static Moment since(List<Trouble> same) {
    Moment since = same.getFirst().since();
    for (Trouble trouble : same) {
      if (trouble.since().secondsSince(since) < 0) since = trouble.since();
    }
    return since;
  }

  private static String links(List<Trouble> same) {
    if (LinkCountRule.isOf(same.getFirst())) {
      long count = (long) same.getFirst().amount();
      return (count == 1 ? "a link to another device" : count + " links to other devices")
          + " down; up before";
    }
    String parts = parts(same, same.getFirst().what());
    return parts.isEmpty() ? "down; it was up before" : parts + " down; up before";
  }

  /** {@code errors rise: CRC errors +12 (link 3, 7), ECC uncorrected +1}. */
  private static String errors(List<Trouble> same) {
    List<String> paths = new ArrayList<>();
    for (Trouble trouble : same) {
      if (!paths.contains(trouble.what())) paths.add(trouble.what());
    }
    paths.sort(null);
    StringBuilder text = new StringBuilder("errors rise: ");
    int start = text.length();
    for (String path : paths) {
      if (isCountedTwice(path, paths)) continue;
      if (text.length() > start) text.append(", ");
      append(text, same, path);
    }
    return text.toString();
  }

  /** The same errors counted for the life of the device, or once more by class. */
  private static boolean isCountedTwice(String path, List<String> paths) {
    if (path.startsWith("class.")) return paths.size() > 1;
    return path.contains("_lifetime_") && paths.contains(path.replace("_lifetime_", "_"));
  }

  private static void append(StringBuilder text, List<Trouble> same, String path) {
    double amount = 0;
    String label = "";
    for (Trouble trouble : same) {
      if (!trouble.what().equals(path)) continue;
      amount += trouble.amount();
      label = trouble.text();
    }
    text.append(label).append(" +").append((long) Math.ceil(amount));
    String parts = parts(same, path);
    if (!parts.isEmpty()) text.append(" (").append(parts).append(')');
  }

  /** {@code link 3, 7}; empty for the device itself. */
  private static String parts(List<Trouble> same, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) return "";
    List<String> names = new ArrayList<>();
    for (Trouble trouble : same) {
      if (trouble.what().equals(path)) names.add(trouble.part());
    }
    names.sort(NaturalOrder.COMPARATOR);
    StringBuilder text = new StringBuilder(path.substring(0, dot));
    for (int i = 0; i < names.size() && i < MOST_PARTS; i++) {
      text.append(i == 0 ? " " : ", ").append(names.get(i));
    }
    if (names.size() > MOST_PARTS) text.append(" and ").append(names.size() - MOST_PARTS);
    if (names.size() > MOST_PARTS) text.append(" more");
    return text.toString();
  }

  /** Worst first; then by code, by subject and by text, so that the order does not flicker. */
  static int compare(Finding one, Finding other) {
    int bySeverity = other.severity().compareTo(one.severity());
    if (bySeverity != 0) return bySeverity;
    int byCode = Integer.compare(order(one.code()), order(other.code()));
    if (byCode != 0) return byCode;
    int byWord = one.code().compareTo(other.code());
    if (byWord != 0) return byWord;
    int bySubject = NaturalOrder.COMPARATOR.compare(one.subject(), other.subject());
    return bySubject != 0 ? bySubject : one.text().compareTo(other.text());
  }

  /** The place of a code among those that are known; behind them for another. */
  private static int order(String word) {
    int place = 0;
    for (FindingCode code : FindingCode.values()) {
      if (code.word().equals(word)) return place;
      place++;
    }
    return place;
  }
}
