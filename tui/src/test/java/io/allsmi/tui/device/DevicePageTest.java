package io.allsmi.tui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Role;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.PageScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePageTest {
  private static final Path SCREENS = Path.of("src/test/resources/screens");

  @ParameterizedTest
  @CsvSource({
    "nvidia0, 80, 24, BRAILLE",
    "nvidia0, 120, 40, BRAILLE",
    "nvidia0, 200, 60, BRAILLE",
    "nvidia0, 120, 40, ASCII",
    "nvidia0, 120, 40, BLOCK",
    "nvidia0, 40, 12, BRAILLE",
    "nvidia1, 80, 24, BRAILLE",
    "nvidia1, 120, 40, BRAILLE",
    "nvidia1, 200, 60, BRAILLE",
    "nvidia1/mig0, 120, 40, BRAILLE",
    "nvidia2, 80, 24, BRAILLE",
    "nvidia2, 120, 40, BRAILLE",
    "nvidia2, 200, 60, BRAILLE",
    "furiosa0, 80, 24, BRAILLE",
    "furiosa0, 120, 40, BRAILLE",
    "tenstorrent0, 120, 40, BRAILLE",
    "chassis, 120, 40, BRAILLE",
    "eth0, 120, 40, BRAILLE",
    "cpu0, 80, 24, BRAILLE",
    "cpu0, 120, 40, BRAILLE",
    "cpu0, 200, 60, BRAILLE",
    "nvme0n1, 120, 40, ASCII"
  })
  void looksAsExpected(String device, int columns, int rows, Glyphs glyphs) throws IOException {
    String name = "device-" + device.replace('/', '-') + "-" + columns + "x" + rows;

    check(name + "-" + glyphs, render(DevicePage.of(device), columns, rows, glyphs));
  }

  @ParameterizedTest
  @CsvSource({"80, 24, BRAILLE", "120, 40, BRAILLE", "200, 60, ASCII", "60, 20, BLOCK"})
  void aHostileDeviceLooksAsExpected(int columns, int rows, Glyphs glyphs) throws IOException {
    Canvas canvas = render(DevicePage.of(SampleDevices.HOSTILE), columns, rows, glyphs);

    check("device-hostile-" + columns + "x" + rows + "-" + glyphs, canvas);
    Controls.assertNone(canvas);
  }

  @Test
  void oneGraphFillsTheScreenAsExpected() throws IOException {
    DeviceState state =
        DeviceState.of("nvidia0").withFocus("graph of utilization").withExpanded(true);

    check("device-expanded-120x40", render(new DevicePage(state), 120, 40, Glyphs.BRAILLE));
  }

  @Test
  void theWholePageShowsEverythingThatBelongsToTheDevice() {
    String page = render(DevicePage.of("nvidia0"), 120, 160, Glyphs.BRAILLE).toText();

    assertThat(page)
        .contains("17 of 18 up", "112", "● hw thermal", "○ sw thermal", "GPU-7c1e8f20-9d1b-4f0e")
        .contains("decoder", "31m 00s", "python3", "NVLink 7 went down")
        .contains("8 of 16", "70.5 of 80.0 GiB", "drain it when the job ends");
  }

  @Test
  void theMetricsOfAPlugInHaveTheirGraphAndTheirRow() {
    String page = render(DevicePage.of("furiosa0"), 120, 40, Glyphs.BRAILLE).toText();

    assertThat(page).contains("╭─ tokens a joule  10 min").contains("│ tokens a joule ");
  }

  @Test
  void whatASourceSaidBeforeItFellSilentHasItsAge() {
    String page = render(DevicePage.of("furiosa0"), 120, 40, Glyphs.BRAILLE).toText();

    assertThat(page)
        .contains("? furiosa does not answer: its readings are 14 s old")
        .contains("52.0 W ? 14 s");
  }

  @Test
  void whatWasNotObtainedIsNotThere() {
    String page = render(DevicePage.of("furiosa0"), 200, 60, Glyphs.BRAILLE).toText();

    assertThat(page).doesNotContain("memory", "clock", "throttle", "NaN", "fan");
  }

  @Test
  void aDeviceThatIsGoneSaysSo() {
    String page = render(DevicePage.of("nvidia9"), 80, 24, Glyphs.BRAILLE).toText();

    assertThat(page).contains("gx-014 ▸ nvidia9").contains("nvidia9 is not there any more");
  }

  @Test
  void coloursOfTroubleNeverStandAlone() {
    Canvas canvas = render(DevicePage.of("nvidia0"), 120, 160, Glyphs.BRAILLE);
    for (int y = 1; y < canvas.height(); y++) {
      StringBuilder row = new StringBuilder();
      boolean trouble = false;
      for (int x = 0; x < canvas.width(); x++) {
        row.append(canvas.textAt(x, y));
        Role role = canvas.styleAt(x, y).role();
        boolean letter = Character.isLetterOrDigit(canvas.codePointAt(x, y));
        trouble |= letter && (role == Role.WARNING || role == Role.CRITICAL);
      }
      if (trouble) assertThat(row.toString()).containsAnyOf("▲", "×", "?", "●");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nvidia0", "nvidia1", "nvidia2", "furiosa0", "cpu0", "tenstorrent0", "HOSTILE"})
  void everySizeHasAPage(String device) {
    String name = device.equals("HOSTILE") ? SampleDevices.HOSTILE : device;
    Scene scene = Scene.of(SampleDevices.get(), UiOptions.of(Glyphs.BRAILLE, 2));
    DeviceState state = DeviceState.of(name);
    for (int columns = 0; columns < 220; columns += columns < 8 ? 1 : 31) {
      for (int rows = 0; rows < 70; rows += rows < 4 ? 1 : 17) {
        for (DeviceState each : List.of(state, state.withExpanded(true), state.withScroll(999))) {
          Canvas canvas = new Canvas(columns, rows, Glyphs.BRAILLE);
          new DevicePage(each).draw(canvas, scene, new Hits());
          Controls.assertNone(canvas);
        }
      }
    }
  }

  static Canvas render(Page page, int columns, int rows, Glyphs glyphs) {
    Scene scene = Scene.of(SampleDevices.get(), UiOptions.of(glyphs, 2));
    return PageScreen.render(page, scene, new Size(columns, rows));
  }

  static void check(String name, Canvas canvas) throws IOException {
    Path file = SCREENS.resolve(name + ".txt");
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, canvas.toText());
    assertThat(canvas.toText())
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` writes it anew")
        .isEqualTo(Files.readString(file));
  }
}
