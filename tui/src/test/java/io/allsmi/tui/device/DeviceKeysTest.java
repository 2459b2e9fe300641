package io.allsmi.tui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import org.junit.jupiter.api.Test;

class DeviceKeysTest {
  private static final Size ROOM = new Size(120, 38);

  private Scene scene = Scene.of(SampleDevices.get(), UiOptions.of(Glyphs.BRAILLE, 2)).in(ROOM);
  private DevicePage page = DevicePage.of("nvidia0");

  private DevicePage press(Key... keys) {
    for (Key key : keys) page = (DevicePage) page.key(key, scene).page();
    return page;
  }

  private static Key key(KeyName name) {
    return Key.of(name);
  }

  @Test
  void theArrowsGoThroughDevicesOfTheSameSort() {
    assertThat(press(key(KeyName.RIGHT)).state().device()).isEqualTo("nvidia1");
    assertThat(press(key(KeyName.RIGHT)).state().device()).isEqualTo("nvidia2");
    assertThat(press(key(KeyName.RIGHT)).state().device()).isEqualTo("furiosa0");
    assertThat(press(key(KeyName.LEFT)).state().device()).isEqualTo("nvidia2");

    page = DevicePage.of("nvidia1/mig2");
    assertThat(press(key(KeyName.RIGHT)).state().device()).isEqualTo("nvidia1/mig0");
    page = DevicePage.of("node");
    assertThat(press(key(KeyName.LEFT)).state().device()).isEqualTo("chassis");
  }

  @Test
  void theArrowsLeadAwayFromADeviceThatIsGone() {
    page = DevicePage.of("nvidia9");

    assertThat(press(key(KeyName.RIGHT)).state().device()).isEqualTo("nvidia0");
  }

  @Test
  void tabGoesFromPaneToPaneAndScrollsToIt() {
    assertThat(press(key(KeyName.TAB)).state().focus()).isEqualTo("verdict");
    assertThat(press(key(KeyName.TAB)).state().focus()).isEqualTo("graph of utilization");
    page = DevicePage.of("nvidia0");

    press(new Key(KeyName.TAB, 0, false, false, true));

    assertThat(page.state().focus()).isNotEmpty();
    assertThat(page.state().scroll()).isPositive();
    Canvas canvas = draw();
    assertThat(canvas.toText()).contains("╭─ " + page.state().focus().replace("graph of ", ""));
  }

  @Test
  void tabComesAroundToEveryPane() {
    String first = press(key(KeyName.TAB)).state().focus();
    int stops = 1;
    while (!press(key(KeyName.TAB)).state().focus().equals(first) && stops < 100) stops++;

    assertThat(stops).isEqualTo(16);
    assertThat(page.state().scroll()).isZero();
  }

  @Test
  void theEndIsTheEndHoweverOftenItIsPressed() {
    int last = press(key(KeyName.END)).state().scroll();
    assertThat(last).isPositive();
    assertThat(press(key(KeyName.DOWN), key(KeyName.PAGE_DOWN)).state().scroll()).isEqualTo(last);
    assertThat(press(key(KeyName.UP)).state().scroll()).isEqualTo(last - 1);
    assertThat(press(key(KeyName.HOME)).state().scroll()).isZero();
  }

  @Test
  void aLargerScreenBringsAPageBackThatWasScrolledTooFar() {
    press(key(KeyName.END));
    scene = scene.in(new Size(200, 60));
    int last = press(key(KeyName.DOWN)).state().scroll();

    assertThat(draw().toText()).contains("NVLink 7 went down");
    assertThat(press(key(KeyName.UP)).state().scroll()).isEqualTo(last - 1);
  }

  @Test
  void theBracketsZoom() {
    assertThat(press(Key.of('[')).state().seconds()).isEqualTo(300);
    assertThat(press(Key.of('['), Key.of('['), Key.of('[')).state().seconds()).isEqualTo(60);
    assertThat(draw().toText()).contains("utilization  1 min");
    assertThat(press(Key.of(']')).state().seconds()).isEqualTo(120);
  }

  @Test
  void anExpandedGraphFillsTheScreenAndEscapeEndsIt() {
    press(key(KeyName.TAB), key(KeyName.TAB), key(KeyName.TAB), Key.of('e'));
    assertThat(draw().toText()).contains("╭─ memory").doesNotContain("verdict", "state");

    press(key(KeyName.TAB));
    assertThat(draw().toText()).contains("╭─ temperature").doesNotContain("memory  10 min");

    assertThat(press(key(KeyName.ESCAPE)).state().expanded()).isFalse();
    assertThat(page.key(key(KeyName.ESCAPE), scene).go()).isInstanceOf(Step.Go.Ignored.class);
  }

  @Test
  void enterOnAPartitionOpensIt() {
    page = new DevicePage(DeviceState.of("nvidia1").withFocus("partitions"));
    press(key(KeyName.DOWN), key(KeyName.DOWN), key(KeyName.DOWN), key(KeyName.UP));

    Step step = page.key(key(KeyName.ENTER), scene);

    assertThat(opened(step)).isEqualTo(DevicePage.of("nvidia1/mig1"));
  }

  @Test
  void enterOnAGraphExpandsIt() {
    page = new DevicePage(DeviceState.of("nvidia1").withFocus("graph of power"));

    assertThat(press(key(KeyName.ENTER)).state().expanded()).isTrue();
    assertThat(press(key(KeyName.ENTER)).state().expanded()).isFalse();
  }

  @Test
  void theReadingsOfTheDeviceAreAKeyAway() {
    assertThat(opened(page.key(Key.of('E'), scene))).isEqualTo(ReadingsPage.of("nvidia0"));
  }

  @Test
  void aClickGivesAPaneTheFocus() {
    Hits hits = new Hits();
    page.draw(new Canvas(ROOM, Glyphs.BRAILLE), scene, hits);

    Page clicked = page.click(hits.at(100, 10, 1), scene).page();

    assertThat(((DevicePage) clicked).state().focus()).isEqualTo("graph of memory");
  }

  @Test
  void aSecondClickOnAPartitionOpensIt() {
    page = new DevicePage(DeviceState.of("nvidia1").withScroll(999));
    Hits hits = new Hits();
    Canvas canvas = new Canvas(ROOM, Glyphs.BRAILLE);
    page.draw(canvas, scene, hits);
    int row = canvas.toText().lines().toList().indexOf(line(canvas, "nvidia1/mig2"));

    page = (DevicePage) page.click(hits.at(10, row, 1), scene).page();

    assertThat(page.state().focus()).isEqualTo("partitions");
    assertThat(opened(page.click(hits.at(10, row, 1), scene)))
        .isEqualTo(DevicePage.of("nvidia1/mig2"));
  }

  private static String line(Canvas canvas, String start) {
    return canvas.toText().lines().filter(line -> line.contains(start)).findFirst().orElseThrow();
  }

  @Test
  void theSelectedRowComesOnToTheScreen() {
    scene = scene.in(new Size(80, 12));
    page = new DevicePage(DeviceState.of("nvidia1").withFocus("partitions"));

    press(key(KeyName.DOWN), key(KeyName.DOWN));

    assertThat(draw().toText()).contains("nvidia1/mig2");
  }

  @Test
  void theWheelScrolls() {
    Step step = page.wheel(new Hits().at(3, 3, 0), 3, scene);

    assertThat(((DevicePage) step.page()).state().scroll()).isEqualTo(3);
  }

  @Test
  void otherKeysBelongToTheFrame() {
    assertThat(page.key(Key.of('q'), scene).go()).isInstanceOf(Step.Go.Ignored.class);
  }

  private Page opened(Step step) {
    return ((Step.Go.Open) step.go()).other();
  }

  private Canvas draw() {
    Canvas canvas = new Canvas(scene.room(), Glyphs.BRAILLE);
    page.draw(canvas, scene, new Hits());
    return canvas;
  }
}
