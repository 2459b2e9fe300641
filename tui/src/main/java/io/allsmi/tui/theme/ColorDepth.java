package io.allsmi.tui.theme;

import java.util.Locale;
import java.util.Map;

/** How many colours a terminal shows. */
public enum ColorDepth {
  /** No colour: bold, underline and reverse alone. */
  NONE("none"),
  /** The sixteen of a palette that the user chose. */
  ANSI_16("16"),
  /** The palette of xterm. */
  INDEXED_256("256"),
  /** 24 bits. */
  TRUE_COLOR("truecolor");

  private static final String[] TRUE_COLOR_TERMINALS = {
    "kitty", "alacritty", "foot", "wezterm", "ghostty", "contour", "iterm"
  };

  private final String word;

  ColorDepth(String word) {
    this.word = word;
  }

  /** As it stands in the configuration file. */
  public String word() {
    return word;
  }

  /** The depth of a word; for any other, {@code auto} among them, what the terminal says. */
  public static ColorDepth of(String word, Map<String, String> environment) {
    for (ColorDepth depth : values()) {
      if (depth.word.equals(word)) {
        return depth;
      }
    }
    return detect(environment);
  }

  /**
   * The depth that a terminal says it has.
   *
   * <p>{@code NO_COLOR} set and not empty means none; {@code COLORTERM=truecolor} (or {@code
   * 24bit}) is the convention for 24 bits; {@code TERM} decides the rest.
   */
  public static ColorDepth detect(Map<String, String> environment) {
    String term = lower(environment, "TERM");
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb")) {
      return NONE;
    }
    String colorTerm = lower(environment, "COLORTERM");
    if (colorTerm.equals("truecolor")
        || colorTerm.equals("24bit")
        || term.endsWith("-direct")
        || environment.containsKey("WT_SESSION")
        || containsAny(term, TRUE_COLOR_TERMINALS)) {
      return TRUE_COLOR;
    }
    if (term.contains("256color")) {
      return INDEXED_256;
    }
    return term.isEmpty() || term.startsWith("vt1") || term.startsWith("vt2") ? NONE : ANSI_16;
  }

  private static String lower(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
  }

  private static boolean containsAny(String text, String[] parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
