package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.settings.SettingsPage;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View.Reaction;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings page in the frame of the screen. */
class SettingsScreensTest {
  @ParameterizedTest
  @CsvSource({
    "80x24, BRAILLE, 80, 24, j",
    "80x24-end, BRAILLE, 80, 24, G Enter",
    "120x40, BRAILLE, 120, 40, j j",
    "200x60, BLOCK, 200, 60, ''",
    "40x12-ascii, ASCII, 40, 12, j j j j",
  })
  void looksAsExpected(String name, Glyphs glyphs, int columns, int rows, String keys)
      throws IOException {
    UiOptions options = UiOptions.of(glyphs, 2);
    Scene scene = Scene.of(SampleNode.withGpus(1), options);
    Goldens.check(
        "settings-" + name,
        PageScreen.render(
            Typing.on(SettingsPage.of(options), scene, keys), scene, new Size(columns, rows)));
  }

  @Test
  void f2OpensAndClosesThePageAndChangesAreUsed() {
    FleetView fleet = SampleNode.withGpus(1);
    LocalView view = new LocalView(fleet, UiOptions.of(Glyphs.BRAILLE, 2), effect -> {});
    Canvas _ = view.render(new Size(80, 24));
    assertThat(view.on(Input.Key.of(KeyName.F2))).isEqualTo(Reaction.RENDER);
    assertThat(view.render(new Size(80, 24)).toText()).contains("thresholds");
    for (int i = 0; i < 2; i++) {
      assertThat(view.on(Input.Key.of(KeyName.DOWN))).isEqualTo(Reaction.RENDER);
    }
    assertThat(view.on(Input.Key.of(KeyName.LEFT))).isEqualTo(Reaction.RENDER);
    assertThat(view.render(new Size(80, 24)).glyphs()).isEqualTo(Glyphs.ASCII);
    assertThat(view.on(Input.Key.of(KeyName.F2))).isEqualTo(Reaction.RENDER);
    assertThat(view.render(new Size(80, 24)).toText()).doesNotContain("thresholds");
  }
}
