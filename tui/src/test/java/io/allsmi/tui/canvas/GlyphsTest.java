package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphsTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', C.UTF-8, BRAILLE",
    "'', '', de_DE.utf8, BRAILLE",
    "'', '', en_US.ISO-8859-1, ASCII",
    "'', '', C, ASCII",
    "'', ko_KR.UTF-8, C, BRAILLE",
    "C, ko_KR.UTF-8, ko_KR.UTF-8, ASCII",
    "POSIX, '', en_US.UTF-8, ASCII",
    "en_US.UTF-8, C, C, BRAILLE",
    "'', '', '', ASCII",
  })
  void theFirstSettingThatIsSetDecides(String all, String type, String lang, Glyphs expected) {
    Map<String, String> environment = Map.of("LC_ALL", all, "LC_CTYPE", type, "LANG", lang);
    assertThat(Glyphs.detect(environment)).isEqualTo(expected);
  }

  @Test
  void withoutAnySettingItIsAscii() {
    assertThat(Glyphs.detect(Map.of())).isEqualTo(Glyphs.ASCII);
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void everySetIsAsWideAsTheOthers(Glyphs glyphs) {
    char[] narrow = {
      glyphs.absent(),
      glyphs.ellipsis(),
      glyphs.warning(),
      glyphs.critical(),
      glyphs.late(),
      glyphs.advice(),
      glyphs.up(),
      glyphs.down(),
      glyphs.on(),
      glyphs.off(),
      glyphs.step(),
      glyphs.sorted(),
      glyphs.dash()
    };
    assertThat(CharacterWidth.of(new String(narrow))).isEqualTo(narrow.length);
    assertThat(CharacterWidth.of(glyphs.celsius())).isEqualTo(2);
  }

  @Test
  void asciiGlyphsAreAscii() {
    Glyphs glyphs = Glyphs.ASCII;
    String all =
        ""
            + glyphs.absent()
            + glyphs.ellipsis()
            + glyphs.warning()
            + glyphs.critical()
            + glyphs.late()
            + glyphs.advice()
            + glyphs.up()
            + glyphs.down()
            + glyphs.on()
            + glyphs.off()
            + glyphs.step()
            + glyphs.sorted()
            + glyphs.dash()
            + glyphs.celsius();
    assertThat(all).matches("[ -~]+");
  }

  @Test
  void theLinuxConsoleHasNoFontForGraphs() {
    assertThat(Glyphs.detect(Map.of("TERM", "linux", "LANG", "en_US.UTF-8")))
        .isEqualTo(Glyphs.ASCII);
  }
}
