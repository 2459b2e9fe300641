package io.allsmi.tui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsPageTest {
  private Scene scene =
      Scene.of(SampleDevices.get(), UiOptions.of(Glyphs.BRAILLE, 2)).in(new Size(120, 38));
  private ReadingsPage page = ReadingsPage.of("nvidia0");

  @ParameterizedTest
  @CsvSource({
    "nvidia0, 80, 24, BRAILLE",
    "nvidia0, 120, 40, BRAILLE",
    "nvidia0, 120, 40, ASCII",
    "furiosa0, 80, 24, BRAILLE",
    "'', 200, 60, BRAILLE"
  })
  void looksAsExpected(String device, int columns, int rows, Glyphs glyphs) throws IOException {
    Canvas canvas = DevicePageTest.render(ReadingsPage.of(device), columns, rows, glyphs);

    String name = device.isEmpty() ? "all" : device;
    DevicePageTest.check("readings-" + name + "-" + columns + "x" + rows + "-" + glyphs, canvas);
  }

  @Test
  void theFilterTakesEveryCharacterWhileItIsTyped() {
    type("/q?E");

    assertThat(page.typing()).isTrue();
    assertThat(page.filter().text()).isEqualTo("q?E");
    assertThat(draw()).contains("filter: q?E ").contains("nothing holds that text");
  }

  @Test
  void theFilterHoldsTheCaseCheap() {
    type("/TENSOR");

    assertThat(draw()).contains("tensor active").doesNotContain("SM active", "memory util");
  }

  @Test
  void theFilterFindsPartsAndNamesInQueries() {
    type("/link 7");
    assertThat(draw()).contains("link 7", "CRC errors").doesNotContain("link 6", "util");

    page = ReadingsPage.of("nvidia0");
    type("/row_remap");
    assertThat(draw()).contains("remap pending").doesNotContain("ECC");
  }

  @Test
  void anExclamationMarkListsTheRest() {
    type("/!nvml");

    assertThat(draw()).contains("identity").doesNotContain("temp", "util");
  }

  @Test
  void enterKeepsTheFilterAndEscapeDropsIt() {
    type("/temp");
    press(Key.of(KeyName.ENTER));
    assertThat(page.typing()).isFalse();
    assertThat(page.filter().text()).isEqualTo("temp");

    press(Key.of(KeyName.ESCAPE));
    assertThat(page.filter().text()).isEmpty();
    assertThat(page.key(Key.of(KeyName.ESCAPE), scene).go()).isInstanceOf(Step.Go.Ignored.class);
  }

  @Test
  void backspaceTakesAWholeCharacter() {
    type("/a\uD83D\uDE00");
    press(Key.of(KeyName.BACKSPACE));

    assertThat(page.filter().text()).isEqualTo("a");
  }

  @Test
  void pastedTextGoesToTheFilterAloneAndWithoutControls() {
    assertThat(page.paste("x", scene).page()).isEqualTo(page);
    type("/");

    page = (ReadingsPage) page.paste("te\u001b[2J\nmp", scene).page();

    assertThat(page.filter().text()).isEqualTo("te[2J");
  }

  @Test
  void headingsAreNotSelected() {
    assertThat(selected()).isEqualTo("utilization_ratio");
    press(Key.of(KeyName.UP));
    assertThat(selected()).isEqualTo("utilization_ratio");
    for (int i = 0; i < 8; i++) press(Key.of(KeyName.DOWN));
    assertThat(selected()).isEqualTo("memory_total_bytes");
    press(Key.of(KeyName.END));
    assertThat(selected()).isEqualTo("vbios");
    press(Key.of(KeyName.HOME));
    assertThat(selected()).isEqualTo("utilization_ratio");
  }

  @Test
  void theSelectedReadingStaysSelectedWhenOthersAreFiltered() {
    for (int i = 0; i < 19; i++) press(Key.of(KeyName.DOWN));
    String before = selected();
    assertThat(before).isEqualTo("temperature_shutdown_celsius");

    type("/shutdown");

    assertThat(selected()).isEqualTo(before);
  }

  @Test
  void theSelectedReadingIsExplained() {
    assertThat(draw())
        .contains("utilization_ratio  43 %  nvml, now")
        .contains("Share of time in which the device had work to do");
  }

  @Test
  void aReadingIsCopiedWithItsName() {
    assertThat(page.key(Key.of('y'), scene).effects())
        .containsExactly(new Effect.Copy("utilization_ratio 43 %"));
  }

  @Test
  void aLateReadingIsMarkedAndHasItsAge() {
    page = ReadingsPage.of("furiosa0");

    assertThat(draw()).contains("? 52.0 W").contains("14 s  furiosa");
  }

  @Test
  void theWholeNodeHasEveryDevice() {
    scene = scene.in(new Size(120, 80));
    page = ReadingsPage.ofNode();
    type("/temperature_celsius");

    assertThat(draw())
        .contains("nvidia0  NVIDIA H100 80GB HBM3", "nvidia2", "cpu0", "nvme0n1", "sensor VRM");
  }

  @Test
  void theArrowsGoToOtherDevices() {
    press(Key.of(KeyName.RIGHT));

    assertThat(page.device()).isEqualTo("nvidia1");
  }

  @Test
  void aClickSelects() {
    Hits hits = new Hits();
    page.draw(new Canvas(scene.room(), Glyphs.BRAILLE), scene, hits);

    page = (ReadingsPage) page.click(hits.at(10, 5, 1), scene).page();

    assertThat(selected()).isEqualTo("sm_occupancy_ratio");
  }

  @Test
  void aDeviceThatIsGoneHasNoReading() {
    page = ReadingsPage.of("nvidia9");
    press(Key.of(KeyName.DOWN), Key.of(KeyName.END), Key.of('y'));

    assertThat(draw()).contains("there is no reading");
  }

  private void type(String text) {
    text.codePoints().forEach(codePoint -> press(Key.of(codePoint)));
  }

  private void press(Key... keys) {
    for (Key key : keys) page = (ReadingsPage) page.key(key, scene).page();
  }

  /** The name of the selected reading, as the foot tells it. */
  private String selected() {
    String[] rows = draw().split("\n", -1);
    return rows[scene.room().rows() - 2].strip().split(" +", -1)[1].replaceAll("^.*\\.", "");
  }

  private String draw() {
    Canvas canvas = new Canvas(scene.room(), Glyphs.BRAILLE);
    page.draw(canvas, scene, new Hits());
    return canvas.toText();
  }
}
