package io.allsmi.tui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.screen.LocalScreen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  static Canvas render(Page page, int columns, int rows, Glyphs glyphs) {
    Scene scene = Scene.of(SampleDevices.get(), UiOptions.of(glyphs, 2));
    return LocalScreen.render(page, scene, new Size(columns, rows));
  }

  static void check(String name, Canvas canvas) throws IOException {
    Path file = SCREENS.resolve(name + ".txt");
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, canvas.toText());
    assertThat(canvas.toText())
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` writes it anew")
        .isEqualTo(Files.readString(file));
  }
}
