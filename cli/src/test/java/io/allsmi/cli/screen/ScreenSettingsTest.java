package io.allsmi.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.Io;
import io.allsmi.cli.output.Out;
import io.allsmi.cli.settings.BrokenFile;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsResolver;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.page.UiOptions;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenSettingsTest {
  @TempDir private Path home = Path.of("");

  private Invocation call(Map<String, String> more, Map<Option<?>, List<String>> flags) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("HOME", home.toString());
    environment.putIfAbsent("LANG", "C.UTF-8");
    Settings settings =
        new SettingsResolver(Keys.TABLE, environment, BrokenFile.REPORT)
            .resolve(Keys.TABLE.settings(), flags);
    PrintStream err =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Io io =
        new Io(
            InputStream.nullInputStream(), Out.standard(), err, environment, Io.Connection.OTHER);
    return new Invocation(settings, List.of(), io);
  }

  @Test
  void nobodyChoseAnything() {
    assertThat(ScreenSettings.of(call(Map.of(), Map.of())))
        .isEqualTo(UiOptions.of(Glyphs.BRAILLE, 2));
  }

  @Test
  void theWordsOfTheTableAreThoseOfTheScreen() {
    assertThat(Keys.PANELS.type().words())
        .isEqualTo(PanelName.all().stream().map(PanelName::word).toList());
    assertThat(Keys.DEVICE_COLUMNS.type().words())
        .isEqualTo(DeviceColumn.all().stream().map(DeviceColumn::word).toList());
    assertThat(Keys.PROCESS_COLUMNS.type().words())
        .isEqualTo(ProcessColumn.all().stream().map(ProcessColumn::word).toList());
  }

  @Test
  void theDefaultsOfTheTableAreThoseOfTheScreen() {
    assertThat(ScreenSettings.of(call(Map.of(), Map.of())).thresholds())
        .isEqualTo(Thresholds.DEFAULT);
  }

  @Test
  void flagsChoose() {
    UiOptions options =
        ScreenSettings.of(
            call(
                Map.of(),
                Map.of(
                    Keys.THEME,
                    List.of("mono"),
                    Keys.COLORS,
                    List.of("16"),
                    Keys.SYMBOLS,
                    List.of("block"),
                    Keys.READONLY,
                    List.of("true"),
                    Keys.MOUSE,
                    List.of("false"),
                    Keys.PANELS,
                    List.of("devices,host"),
                    Keys.DEVICE_COLUMNS,
                    List.of("temp,device"),
                    Keys.MEMORY_LEVELS.getLast(),
                    List.of("99%"))));
    assertThat(options.theme()).isEqualTo("mono");
    assertThat(options.colors()).isEqualTo("16");
    assertThat(options.glyphs()).isEqualTo(Glyphs.BLOCK);
    assertThat(options.readonly()).isTrue();
    assertThat(options.mouse()).isFalse();
    assertThat(options.panels()).containsExactly(PanelName.DEVICES, PanelName.HOST);
    assertThat(options.deviceColumns())
        .containsExactly(DeviceColumn.TEMPERATURE, DeviceColumn.DEVICE);
    assertThat(options.thresholds().memory().critical()).isEqualTo(0.99);
  }

  @Test
  void asciiForces() {
    Invocation call =
        call(Map.of(), Map.of(Keys.ASCII, List.of("true"), Keys.SYMBOLS, List.of("block")));
    assertThat(ScreenSettings.of(call).glyphs()).isEqualTo(Glyphs.ASCII);
  }

  @Test
  void whatIsSavedIsThereAtTheNextStart() throws Exception {
    UiOptions before = ScreenSettings.of(call(Map.of(), Map.of()));
    UiOptions wanted =
        before
            .withTheme("colorblind")
            .withColors("256")
            .withGlyphs(Glyphs.BLOCK)
            .withInterval(0.5)
            .withMouse(false)
            .withReadonly(true)
            .withPanels(List.of(PanelName.DEVICES))
            .withDeviceColumns(List.of(DeviceColumn.STATE, DeviceColumn.DEVICE))
            .withThresholds(
                before.thresholds().withHeat(before.thresholds().heat().withWarning(20)));
    String said = new SettingsSaver(call(Map.of(), Map.of())).save(wanted);
    assertThat(said).isEqualTo("saved to " + home.resolve(".config/allsmi/config.toml"));
    assertThat(ScreenSettings.of(call(Map.of(), Map.of()))).isEqualTo(wanted);
  }

  @Test
  void whatWasNotChangedIsNotWritten() {
    SettingsSaver saver = new SettingsSaver(call(Map.of(), Map.of()));
    assertThat(saver.save(ScreenSettings.of(call(Map.of(), Map.of()))))
        .startsWith("nothing to save: ");
    assertThat(home.resolve(".config/allsmi/config.toml")).doesNotExist();
  }

  @Test
  void whatTheEnvironmentDecidesIsSaid() {
    Invocation call = call(Map.of("ALLSMI_THEME", "light"), Map.of());
    assertThat(new SettingsSaver(call).save(ScreenSettings.of(call).withTheme("dark")))
        .endsWith("; ALLSMI_THEME in the environment still wins");
  }

  @Test
  void anAsciiOfTheFileIsTakenBack() throws Exception {
    Path file = home.resolve(".config/allsmi/config.toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "ascii = true\n");
    Invocation call = call(Map.of(), Map.of());
    String _ = new SettingsSaver(call).save(ScreenSettings.of(call).withGlyphs(Glyphs.BLOCK));
    assertThat(file).hasContent("ascii = false\nsymbols = \"block\"\n");
    assertThat(ScreenSettings.of(call(Map.of(), Map.of())).glyphs()).isEqualTo(Glyphs.BLOCK);
  }
}
