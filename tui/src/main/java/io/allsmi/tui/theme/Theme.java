package io.allsmi.tui.theme;

import io.allsmi.tui.canvas.Role;
import io.allsmi.tui.canvas.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every style looks like. Colour carries meaning and nothing else: one gradient for load, one
 * accent for focus, two colours for trouble.
 */
public final class Theme {
  /** For dark grounds, the default. */
  public static final Theme DARK =
      new Colors("dark", 0x0F1419, 0x1C2733)
          .text(0xC5CBD3, 0xF3F5F7)
          .quiet(0x5C6773, 0x3E4854, 8, 0x8A919B)
          .signals(0x59C2FF, 12, 0x8FB7C9, 14, 0xFFB454, 11, 0xF26D78, 9)
          .load(0x2AA198, 6, 0xE6B450, 3)
          .theme();

  /** For light grounds. */
  public static final Theme LIGHT =
      new Colors("light", 0xFCFCFC, 0xDCE9F5)
          .text(0x30363D, 0x000000)
          .quiet(0x7D858E, 0xC3C9D0, 8, 0x7D858E)
          .signals(0x0A66B5, 4, 0x4A6A85, 6, 0x9A4E00, 3, 0xB82035, 1)
          .load(0x12827A, 6, 0xA36A00, 3)
          .theme();

  /** For tired eyes and bad projectors: black ground, nothing dim. */
  public static final Theme CONTRAST =
      new Colors("contrast", 0x000000, 0x1F3A5F)
          .text(0xFFFFFF, 0xFFFFFF)
          .quiet(0xC6C6C6, 0x9A9A9A, 7, 0xFFFFFF)
          .signals(0x5FD7FF, 14, 0xAFD7FF, 14, 0xFFD75F, 11, 0xFF8787, 9)
          .load(0x00D7AF, 14, 0xFFD700, 11)
          .theme();

  /** Blue to orange, no pair of red and green; what is critical is shown reversed as well. */
  public static final Theme COLORBLIND =
      new Colors("colorblind", 0x0F1419, 0x2A2F45)
          .text(0xC5CBD3, 0xF3F5F7)
          .quiet(0x66717D, 0x3E4854, 8, 0x8A919B)
          .signals(0xCC9FE0, 13, 0x9FB4D9, 12, 0xF0E442, 11, 0xFF9A5C, 9)
          .load(0x3A86D8, 4, 0xE69F00, 3)
          .criticalReversed()
          .theme();

  /** No colours, for any terminal and any ground. */
  public static final Theme MONO = mono();

  private static final List<Theme> ALL = List.of(DARK, LIGHT, CONTRAST, COLORBLIND, MONO);

  private final String name;
  private final int ground;
  private final Look[] looks;

  private Theme(String name, int ground, Look[] looks) {
    this.name = name;
    this.ground = ground;
    this.looks = looks;
  }

  /** The themes' names, the default first. */
  public static List<String> names() {
    return ALL.stream().map(Theme::name).toList();
  }

  /** The theme of a name. */
  public static Optional<Theme> named(String name) {
    for (Theme theme : ALL) {
      if (theme.name.equals(name)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }

  /**
   * The theme for a terminal whose user chose none: {@link #LIGHT} where {@code COLORFGBG} names a
   * light ground ({@code 0;15}), else {@link #DARK}.
   */
  public static Theme detect(Map<String, String> environment) {
    String value = environment.getOrDefault("COLORFGBG", "");
    String ground = value.substring(value.lastIndexOf(';') + 1);
    return ground.equals("7") || ground.equals("15") ? LIGHT : DARK;
  }

  public String name() {
    return name;
  }

  /** The ground that the colours were chosen for; {@link Rgb#DEFAULT} where they suit any. */
  public int ground() {
    return ground;
  }

  public Look look(Style style) {
    return looks[style.index()];
  }

  /** The same colours with their ground painted, for a terminal whose own ground does not suit. */
  public Theme withGround() {
    if (ground == Rgb.DEFAULT) {
      return this;
    }
    Look[] grounded = looks.clone();
    for (int i = 0; i < grounded.length; i++) {
      if (grounded[i].background() == Rgb.DEFAULT) {
        grounded[i] = grounded[i].on(ground);
      }
    }
    return new Theme(name, ground, grounded);
  }

  private static Theme mono() {
    Look[] looks = new Look[Style.count()];
    for (int i = 0; i < looks.length; i++) {
      Style style = Style.at(i);
      Look look =
          switch (style.role()) {
            case BRIGHT, WARNING -> Look.PLAIN.asBold();
            case ACCENT -> Look.PLAIN.asBold().asUnderlined();
            case CRITICAL -> Look.PLAIN.asBold().asReversed();
            default -> Look.PLAIN;
          };
      looks[i] = style.selected() ? look.asReversed() : look;
    }
    return new Theme("mono", Rgb.DEFAULT, looks);
  }

  /** The colours of a theme while it is put together. */
  private static final class Colors {
    private final String name;
    private final int ground;
    private final int selection;
    private final Map<Role, Look> roles = new EnumMap<>(Role.class);
    private int lowLoad;
    private int highLoad;
    private int lowAnsi;
    private int highAnsi;

    Colors(String name, int ground, int selection) {
      this.name = name;
      this.ground = ground;
      this.selection = selection;
    }

    /** Of sixteen colours text takes none: only the terminal's own surely suits its ground. */
    Colors text(int normal, int bright) {
      set(Role.NORMAL, Look.color(normal, Rgb.DEFAULT));
      set(Role.BRIGHT, Look.color(bright, Rgb.DEFAULT).asBold());
      return this;
    }

    Colors quiet(int dim, int frame, int ansi, int limit) {
      set(Role.DIM, Look.color(dim, ansi));
      set(Role.FRAME, Look.color(frame, ansi));
      set(Role.TRACK, Look.color(frame, ansi));
      set(Role.LIMIT, Look.color(limit, ansi));
      return this;
    }

    Colors signals(
        int accent,
        int accentAnsi,
        int advice,
        int adviceAnsi,
        int warning,
        int warningAnsi,
        int critical,
        int criticalAnsi) {
      set(Role.ACCENT, Look.color(accent, accentAnsi));
      set(Role.ADVICE, Look.color(advice, adviceAnsi));
      set(Role.WARNING, Look.color(warning, warningAnsi).asBold());
      set(Role.CRITICAL, Look.color(critical, criticalAnsi).asBold());
      return this;
    }

    Colors load(int low, int lowAnsi, int high, int highAnsi) {
      this.lowLoad = low;
      this.lowAnsi = lowAnsi;
      this.highLoad = high;
      this.highAnsi = highAnsi;
      return this;
    }

    Colors criticalReversed() {
      roles.computeIfPresent(Role.CRITICAL, (role, look) -> look.asReversed());
      return this;
    }

    private void set(Role role, Look look) {
      roles.put(role, look);
    }

    Theme theme() {
      Look[] looks = new Look[Style.count()];
      for (int i = 0; i < looks.length; i++) {
        Style style = Style.at(i);
        Look look =
            style.role() == Role.LOAD
                ? loadLook(style.ratio())
                : roles.getOrDefault(style.role(), Look.PLAIN);
        looks[i] = style.selected() ? look.on(selection) : look;
      }
      return new Theme(name, ground, looks);
    }

    private Look loadLook(double ratio) {
      return Look.color(Rgb.between(lowLoad, highLoad, ratio), ratio < 0.5 ? lowAnsi : highAnsi);
    }
  }
}
