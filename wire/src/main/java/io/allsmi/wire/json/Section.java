package io.allsmi.wire.json;

import java.util.Locale;
import java.util.Optional;

/** A part of the document that can be left out. */
public enum Section {
  SOURCES,
  DEVICES,
  PROCESSES,
  EVENTS,
  FINDINGS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The name of its field. */
  public String word() {
    return word;
  }

  /** The section of that name; empty for an unknown one. */
  public static Optional<Section> of(String word) {
    for (Section section : values()) {
      if (section.word.equals(word)) return Optional.of(section);
    }
    return Optional.empty();
  }
}
