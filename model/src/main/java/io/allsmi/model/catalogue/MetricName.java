package io.allsmi.model.catalogue;

/**
 * The rules for names, so that every name that the catalogue holds passes {@code promtool check
 * metrics}: its linter refuses unit abbreviations, type words, {@code _total} on what is no
 * counter, and the suffixes that histograms and summaries use.
 */
final class MetricName {
  private static final String[] RESERVED_SUFFIXES = {"_count", "_sum", "_bucket", "_created"};

  private MetricName() {}

  static void check(String name, MetricType type, Unit unit) {
    checkWord(name);
    checkWords(name);
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

  private static void checkWords(String name) {
    for (int from = 0; from <= name.length(); ) {
      int end = name.indexOf('_', from);
      if (end < 0) end = name.length();
      String word = name.substring(from, end);
      String fault = fault(word);
      if (!fault.isEmpty()) throw refuse(name, "'" + word + "' " + fault);
      from = end + 1;
    }
  }

  /** What is wrong with a word of a name; empty when nothing is. */
  private static String fault(String word) {
    return switch (word) {
      case "gauge", "counter", "untyped", "summary", "histogram", "info" -> "is the name of a type";
      case "s", "ms", "us", "ns", "sec", "m", "h", "d" -> "abbreviates a unit";
      case "b", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib" -> "abbreviates a unit";
      case "hz", "khz", "mhz", "ghz", "mw", "kw", "mv", "ma" -> "abbreviates a unit";
      case "pct", "percent", "percentage" -> "abbreviates a unit";
      case "milliseconds", "microseconds", "nanoseconds", "minutes", "hours", "days" ->
          "is not a base unit";
      case "kilobytes", "megabytes", "gigabytes", "bits" -> "is not a base unit";
      case "kelvin", "fahrenheit", "milliwatts", "millivolts", "kilowatts", "megahertz" ->
          "is not a base unit";
      default -> "";
    };
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

  private static IllegalArgumentException refuse(String name, String why) {
    return new IllegalArgumentException("metric '" + name + "' refused: " + why);
  }
}
