package io.allsmi.exporter.endpoint;

import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.json.Section;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Understands what requests ask for. */
final class Questions {
  private static final String SCRAPE_TIMEOUT = "X-Prometheus-Scrape-Timeout-Seconds";
  private static final double USUAL_PATIENCE = 10;
  private static final double LONGEST_PATIENCE = 60;

  /** What an answer needs to reach a scraper before it gives up. */
  private static final double RESERVE = 0.5;

  private Questions() {}

  /** A value that nobody can mean. */
  static final class BadQuestionException extends Exception {
    private static final long serialVersionUID = 1L;

    BadQuestionException(String line) {
      super(line);
    }

    /** What is wrong, in one line. */
    String line() {
      return String.valueOf(getMessage());
    }
  }

  /** The level of {@code ?level=}. */
  static Level level(Request request, Level usual) throws BadQuestionException {
    String word = request.parameter("level").orElse("");
    if (word.isEmpty()) return usual;
    for (Level level : Level.values()) {
      if (level.word().equals(word)) return level;
    }
    throw new BadQuestionException("level is one of core, detail and all");
  }

  /** The sections of {@code ?include=}, which may be repeated or have commas. */
  static Set<Section> sections(Request request) throws BadQuestionException {
    Set<Section> sections = EnumSet.noneOf(Section.class);
    for (String list : request.parameters("include")) {
      for (String word : list.split(",", -1)) {
        if (word.isBlank()) continue;
        sections.add(
            Section.of(word.strip())
                .orElseThrow(
                    () ->
                        new BadQuestionException(
                            "include is some of sources, devices, processes, events and"
                                + " findings")));
      }
    }
    return sections.isEmpty() ? EnumSet.allOf(Section.class) : sections;
  }

  /** Whether a switch is set: {@code ?pretty}, {@code ?pretty=1}, {@code ?pretty=true}. */
  static boolean isSet(Request request, String name) {
    String value = request.parameter(name).orElse("false");
    return value.isEmpty() || value.equals("1") || value.equals("true");
  }

  /** How long an answer may take to be worth sending. */
  static Duration patience(Request request) {
    double seconds = USUAL_PATIENCE;
    try {
      seconds = Double.parseDouble(request.headers().first(SCRAPE_TIMEOUT).orElse("10"));
    } catch (NumberFormatException ignored) {
      // A client that does not know how long it waits gets what others get.
    }
    if (!(seconds > 0)) seconds = USUAL_PATIENCE;
    double left = Math.min(seconds, LONGEST_PATIENCE) - RESERVE;
    return Duration.ofMillis((long) (1000 * Math.max(left, seconds / 2)));
  }
}
