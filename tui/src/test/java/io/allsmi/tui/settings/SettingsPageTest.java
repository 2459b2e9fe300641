package io.allsmi.tui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Level;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsPageTest {
  private static final UiOptions USUAL = UiOptions.of(Glyphs.BRAILLE, 2);

  private static final FleetView NODE = SampleNode.withGpus(1);

  private static Scene scene(UiOptions options) {
    return Scene.of(NODE, options);
  }

  private static int place(String group, String label) {
    for (int i = 0; i < Items.ALL.size(); i++) {
      Item item = Items.ALL.get(i);
      if (item.group().equals(group) && item.label().equals(label)) return i;
    }
    throw new AssertionError("no " + group + " " + label);
  }

  private static UiOptions after(UiOptions options, String group, String label, KeyName... keys) {
    SettingsPage page = new SettingsPage(place(group, label), options.readonly());
    UiOptions now = options;
    for (KeyName key : keys) {
      for (Effect effect : page.key(Input.Key.of(key), scene(now)).effects()) {
        if (effect instanceof Effect.Use use) now = use.options();
      }
    }
    return now;
  }

  @Test
  void aThemeIsUsedAtOnce() {
    assertThat(after(USUAL, "look", "theme", KeyName.RIGHT).theme()).isEqualTo("dark");
    assertThat(after(USUAL, "look", "theme", KeyName.LEFT).theme()).isEqualTo("mono");
    assertThat(after(USUAL, "look", "colours", KeyName.RIGHT).colors()).isEqualTo("truecolor");
    assertThat(after(USUAL, "look", "symbols", KeyName.ENTER).glyphs()).isEqualTo(Glyphs.BLOCK);
  }

  @Test
  void anIntervalStopsAtItsEnds() {
    assertThat(after(USUAL, "use", "interval", KeyName.LEFT).interval()).isEqualTo(1.5);
    UiOptions longest = USUAL.withInterval(60);
    assertThat(after(longest, "use", "interval", KeyName.RIGHT)).isEqualTo(longest);
  }

  @Test
  void anIntervalOfAFileLiesBetweenThoseOfTheList() {
    assertThat(after(USUAL.withInterval(7), "use", "interval", KeyName.RIGHT).interval())
        .isEqualTo(10);
    assertThat(after(USUAL.withInterval(7), "use", "interval", KeyName.LEFT).interval())
        .isEqualTo(5);
    assertThat(after(USUAL.withInterval(90), "use", "interval", KeyName.LEFT).interval())
        .isEqualTo(60);
  }

  @Test
  void thresholdsRiseFromOff() {
    UiOptions some = after(USUAL, "thresholds", "power critical", KeyName.RIGHT, KeyName.RIGHT);
    assertThat(some.thresholds().power()).isEqualTo(new Level(Double.NaN, 0.6));
    assertThat(after(some, "thresholds", "power critical", KeyName.BACKSPACE)).isEqualTo(USUAL);
    assertThat(after(USUAL, "thresholds", "heat warning", KeyName.LEFT).thresholds().heat())
        .isEqualTo(new Level(8, 0));
  }

  @Test
  void panelsAndColumnsKeepTheirOrder() {
    UiOptions without = after(USUAL, "panels", "devices", KeyName.ENTER);
    assertThat(without.panels()).doesNotContain(PanelName.DEVICES).hasSize(4);
    assertThat(after(without, "panels", "devices", KeyName.ENTER)).isEqualTo(USUAL);
    UiOptions own = USUAL.withDeviceColumns(List.of(DeviceColumn.STATE, DeviceColumn.POWER));
    assertThat(after(own, "columns of the devices", "device", KeyName.ENTER).deviceColumns())
        .containsExactly(DeviceColumn.DEVICE, DeviceColumn.STATE, DeviceColumn.POWER);
  }

  @Test
  void whatWasReadOnlyAtTheStartStaysSo() {
    UiOptions readonly = USUAL.withReadonly(true);
    assertThat(after(readonly, "use", "read-only", KeyName.ENTER)).isEqualTo(readonly);
    SettingsPage page = new SettingsPage(place("use", "read-only"), true);
    assertThat(page.key(Input.Key.of(KeyName.ENTER), scene(readonly)).effects())
        .singleElement()
        .isInstanceOf(Effect.Say.class);
  }

  @Test
  void whatWasMadeReadOnlyHereCanBeTakenBack() {
    UiOptions readonly = after(USUAL, "use", "read-only", KeyName.ENTER);
    assertThat(readonly.readonly()).isTrue();
    SettingsPage page = new SettingsPage(place("use", "read-only"), false);
    assertThat(page.key(Input.Key.of(KeyName.ENTER), scene(readonly)).effects())
        .containsExactly(new Effect.Use(USUAL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "F12"})
  void savesWhatIsShown(String key) {
    UiOptions options = USUAL.withTheme("light");
    Input.Key pressed = key.equals("w") ? Input.Key.of('w') : Input.Key.of(KeyName.F12);
    assertThat(SettingsPage.of(options).key(pressed, scene(options)).effects())
        .containsExactly(new Effect.Save(options));
  }

  @Test
  void aClickSelectsAndOneOnTheValueChanges() {
    Hits hits = new Hits();
    Canvas canvas = new Canvas(new Size(80, 22), Glyphs.BRAILLE);
    SettingsPage page = SettingsPage.of(USUAL);
    page.draw(canvas, scene(USUAL), hits);
    int row = canvas.toText().lines().toList().indexOf(line(canvas, "interval"));
    Step step = page.click(hits.at(5, row, 1), scene(USUAL));
    assertThat(((SettingsPage) step.page()).selected()).isEqualTo(place("use", "interval"));
    assertThat(step.effects()).isEmpty();
    int value = line(canvas, "interval").indexOf("2 s");
    assertThat(page.click(hits.at(value, row, 1), scene(USUAL)).effects())
        .containsExactly(new Effect.Use(USUAL.withInterval(3)));
    assertThat(page.click(hits.at(value - 2, row, 1), scene(USUAL)).effects())
        .containsExactly(new Effect.Use(USUAL.withInterval(1.5)));
  }

  private static String line(Canvas canvas, String word) {
    return canvas.toText().lines().filter(text -> text.contains(word)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsPressedThereIsAPage(long seed) {
    Random random = new Random(seed);
    KeyName[] names = KeyName.values();
    SettingsPage page = SettingsPage.of(USUAL);
    UiOptions options = USUAL;
    for (int i = 0; i < 400; i++) {
      KeyName name = names[random.nextInt(names.length)];
      Input.Key key =
          name == KeyName.CHARACTER
              ? Input.Key.of("jkhlgGw \n%é".codePointAt(random.nextInt(11)))
              : Input.Key.of(name);
      Step step = page.key(key, scene(options));
      page = (SettingsPage) step.page();
      for (Effect effect : step.effects()) {
        if (effect instanceof Effect.Use use) options = use.options();
      }
      Size size = new Size(random.nextInt(220), random.nextInt(70));
      page.draw(new Canvas(size, options.glyphs()), scene(options), new Hits());
      assertThat(page.selected()).as("seed %d", seed).isBetween(0, Items.ALL.size() - 1);
    }
    for (Item item : Items.ALL) options = item.value().reset(options);
    assertThat(options).as("seed %d", seed).isEqualTo(USUAL);
  }
}
