package io.allsmi.model.catalogue;

/**
 * The rules for names, so that every name that the catalogue holds passes {@code promtool check
 * metrics}: its linter refuses unit abbreviations, type words, {@code _total} on what is no
 * counter, and the suffixes that histograms and summaries use.
 */
final class MetricName {
  private static final String[] TYPE_WORDS = {
    "gauge", "counter", "untyped", "summary", "histogram", "info"
  };
  private static final String[] RESERVED_SUFFIXES = {"_count", "_sum", "_bucket", "_created"};
  private static final String[] ABBREVIATIONS = {
    "s",
    "ms",
    "us",
    "ns",
    "sec",
    "b",
    "kb",
    "mb",
    "gb",
    "tb",
    "pb",
    "m",
    "h",
    "d",
    "kib",
    "mib",
    "gib",
    "mhz",
    "ghz",
    "khz",
    "mw",
    "kw",
    "mv",
    "ma",
    "hz",
    "pct",
    "percent",
    "percentage"
  };
  private static final String[] OTHER_UNITS = {
    "milliseconds", "microseconds", "nanoseconds", "minutes", "hours", "days", "kilobytes",
        "megabytes",
    "gigabytes", "bits", "kelvin", "fahrenheit", "milliwatts", "millivolts", "kilowatts",
        "megahertz"
  };

  private MetricName() {}

  static void check(String name, MetricType type, Unit unit) {
    checkWord(name);
    String[] words = name.split("_", -1);
    for (String word : words) {
      if (contains(TYPE_WORDS, word)) throw refuse(name, "'" + word + "' is the name of a type");
      if (contains(ABBREVIATIONS, word)) throw refuse(name, "'" + word + "' abbreviates a unit");
      if (contains(OTHER_UNITS, word)) throw refuse(name, "'" + word + "' is not a base unit");
    }
    for (String suffix : RESERVED_SUFFIXES) {
      if (name.endsWith(suffix)) throw refuse(name, "'" + suffix + "' belongs to histograms");
    }
    boolean total = name.endsWith("_total");
    if (total != (type == MetricType.COUNTER))
      throw refuse(name, "'_total' ends counters, and only those");
    String base = total ? name.substring(0, name.length() - "_total".length()) : name;
    if (unit != Unit.NONE && !base.equals(unit.word()) && !base.endsWith("_" + unit.word())) {
      throw refuse(name, "it must end with its unit, '" + unit.word() + "'");
    }
  }

  /** Refuses what is not a lower-case snake_case word. */
  static void checkWord(String word) {
    boolean ok =
        !word.isEmpty() && isLetter(word.charAt(0)) && !word.contains("__") && !word.endsWith("_");
    for (int i = 0; ok && i < word.length(); i++) {
      char c = word.charAt(i);
      ok = isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    }
    if (!ok) throw refuse(word, "names are lower-case ASCII snake_case");
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean contains(String[] words, String word) {
    for (String each : words) {
      if (each.equals(word)) return true;
    }
    return false;
  }

  private static IllegalArgumentException refuse(String name, String why) {
    return new IllegalArgumentException("metric '" + name + "' refused: " + why);
  }
}
