package io.allsmi.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Style;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  private static final List<Style> READ =
      List.of(
          Style.NORMAL, Style.BRIGHT, Style.ACCENT, Style.ADVICE, Style.WARNING, Style.CRITICAL);

  static List<Theme> coloured() {
    return List.of(Theme.DARK, Theme.LIGHT, Theme.CONTRAST, Theme.COLORBLIND);
  }

  @Test
  void everyThemeHasAName() {
    assertThat(Theme.names()).containsExactly("dark", "light", "contrast", "colorblind", "mono");
    for (String name : Theme.names()) {
      assertThat(Theme.named(name)).map(Theme::name).contains(name);
    }
    assertThat(Theme.named("neon")).isEmpty();
  }

  @Test
  void theDefaultThemeHasTheColoursOfTheHouse() {
    assertThat(Theme.DARK.look(Style.NORMAL).foreground()).isEqualTo(0xC5CBD3);
    assertThat(Theme.DARK.look(Style.DIM).foreground()).isEqualTo(0x5C6773);
    assertThat(Theme.DARK.look(Style.ACCENT).foreground()).isEqualTo(0x59C2FF);
    assertThat(Theme.DARK.look(Style.WARNING).foreground()).isEqualTo(0xFFB454);
    assertThat(Theme.DARK.look(Style.CRITICAL).foreground()).isEqualTo(0xF26D78);
    assertThat(Theme.DARK.look(Style.load(0)).foreground()).isEqualTo(0x2AA198);
    assertThat(Theme.DARK.look(Style.load(1)).foreground()).isEqualTo(0xE6B450);
    assertThat(Theme.DARK.look(Style.NORMAL).background()).isEqualTo(Rgb.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("coloured")
  void whatIsReadStandsOutFromItsGround(Theme theme) {
    for (Style style : READ) {
      assertThat(contrast(theme, style)).as("%s %s", theme.name(), style).isGreaterThan(4.5);
      assertThat(contrast(theme, style.onSelection()))
          .as("%s %s", theme.name(), style.onSelection())
          .isGreaterThan(4.5);
    }
    assertThat(contrast(theme, Style.DIM)).as("%s dim", theme.name()).isGreaterThan(3);
    for (double load = 0; load <= 1; load += 0.125) {
      assertThat(contrast(theme, Style.load(load))).as("%s load", theme.name()).isGreaterThan(3);
    }
  }

  @ParameterizedTest
  @MethodSource("coloured")
  void troubleFocusAndTextAreToldApartInSixteenColours(Theme theme) {
    assertThat(List.of(Style.NORMAL, Style.ACCENT, Style.WARNING, Style.CRITICAL))
        .extracting(style -> theme.look(style).ansi())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("coloured")
  void theSelectionHasAGroundOfItsOwn(Theme theme) {
    assertThat(theme.look(Style.NORMAL.onSelection()).background())
        .isNotIn(Rgb.DEFAULT, theme.ground());
  }

  @Test
  void monoHasNoColourAndStillTellsTroubleApart() {
    for (int i = 0; i < Style.count(); i++) {
      Look look = Theme.MONO.look(Style.at(i));
      assertThat(look.foreground()).isEqualTo(Rgb.DEFAULT);
      assertThat(look.background()).isEqualTo(Rgb.DEFAULT);
    }
    assertThat(Theme.MONO.look(Style.CRITICAL))
        .isNotEqualTo(Theme.MONO.look(Style.WARNING))
        .isNotEqualTo(Theme.MONO.look(Style.NORMAL));
    assertThat(Theme.MONO.look(Style.NORMAL.onSelection()))
        .isNotEqualTo(Theme.MONO.look(Style.NORMAL));
  }

  @Test
  void theGroundIsPaintedOnlyOnRequest() {
    Theme grounded = Theme.LIGHT.withGround();
    assertThat(grounded.look(Style.NORMAL).background()).isEqualTo(Theme.LIGHT.ground());
    assertThat(grounded.look(Style.NORMAL.onSelection()))
        .isEqualTo(Theme.LIGHT.look(Style.NORMAL.onSelection()));
    assertThat(Theme.MONO.withGround()).isSameAs(Theme.MONO);
  }

  @ParameterizedTest
  @CsvSource({"15;0, dark", "0;15, light", "0;default;15, light", "12;8, dark", "'', dark"})
  void aLightGroundIsNoticedWhereTheTerminalSaysSo(String value, String expected) {
    assertThat(Theme.detect(Map.of("COLORFGBG", value)).name()).isEqualTo(expected);
  }

  /** WCAG 2.1's contrast ratio, 1 to 21. */
  private static double contrast(Theme theme, Style style) {
    Look look = theme.look(style);
    int ground = look.background() == Rgb.DEFAULT ? theme.ground() : look.background();
    double a = luminance(look.foreground());
    double b = luminance(ground);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(Rgb.red(rgb))
        + 0.7152 * linear(Rgb.green(rgb))
        + 0.0722 * linear(Rgb.blue(rgb));
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
