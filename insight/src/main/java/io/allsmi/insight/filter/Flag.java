package io.allsmi.insight.filter;

import java.util.Locale;
import java.util.Optional;

/** What is so or not, in one word. */
enum Flag {
  PROBLEM("something is wrong with it"),
  IDLE("a device that is known to have next to nothing to do"),
  LOST("a device that is listed and not there");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String words;

  Flag(String words) {
    this.words = words;
  }

  String word() {
    return word;
  }

  String words() {
    return words;
  }

  static Optional<Flag> find(String text) {
    for (Flag flag : values()) {
      if (flag.word.equalsIgnoreCase(text)) return Optional.of(flag);
    }
    return text.equalsIgnoreCase("problems") ? Optional.of(PROBLEM) : Optional.empty();
  }
}
