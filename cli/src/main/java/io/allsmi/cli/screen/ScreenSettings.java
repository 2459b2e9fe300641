package io.allsmi.cli.screen;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Setting;
import io.allsmi.cli.settings.Settings;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.Level;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The settings of the screen, as the pages know them. */
public final class ScreenSettings {
  private ScreenSettings() {}

  /** What a command with a live screen takes. */
  public static List<Option<?>> options() {
    List<Option<?>> options = new ArrayList<>();
    options.add(Keys.INTERVAL);
    options.add(Keys.THEME);
    options.add(Keys.COLORS);
    options.add(Keys.SYMBOLS);
    options.add(Keys.ASCII);
    options.add(Keys.MOUSE);
    options.add(Keys.READONLY);
    options.add(Keys.PANELS);
    options.add(Keys.DEVICE_COLUMNS);
    options.add(Keys.PROCESS_COLUMNS);
    options.addAll(Keys.UTILIZATION_LEVELS);
    options.addAll(Keys.MEMORY_LEVELS);
    options.addAll(Keys.POWER_LEVELS);
    options.addAll(Keys.FILESYSTEM_LEVELS);
    options.addAll(Keys.TEMPERATURE_LEVELS);
    return options;
  }

  public static UiOptions of(Invocation call) {
    Settings settings = call.settings();
    double interval = settings.get(Keys.INTERVAL).toNanos() / 1e9;
    return UiOptions.of(glyphs(settings, call.io().environment()), interval)
        .withTheme(Keys.THEME.type().show(settings.get(Keys.THEME)))
        .withColors(settings.get(Keys.COLORS))
        .withMouse(settings.get(Keys.MOUSE))
        .withReadonly(settings.get(Keys.READONLY))
        .withPanels(chosen(settings, Keys.PANELS, PanelName.all(), PanelName::word))
        .withDeviceColumns(
            chosen(settings, Keys.DEVICE_COLUMNS, DeviceColumn.all(), DeviceColumn::word))
        .withProcessColumns(
            chosen(settings, Keys.PROCESS_COLUMNS, ProcessColumn.all(), ProcessColumn::word))
        .withThresholds(thresholds(settings));
  }

  /** The theme of a name, or for {@code auto} the one that suits the terminal. */
  public static Theme theme(String name, Map<String, String> environment) {
    return Theme.named(name).orElseGet(() -> Theme.detect(environment));
  }

  /** {@code ascii} is older and the stronger of the two: it forces. */
  private static Glyphs glyphs(Settings settings, Map<String, String> environment) {
    boolean forced = settings.find(Keys.ASCII).orElse(false);
    return forced ? Glyphs.ASCII : glyphs(settings.get(Keys.SYMBOLS), environment);
  }

  /** The set of a word of {@link Keys#SYMBOLS}. */
  public static Glyphs glyphs(String word, Map<String, String> environment) {
    return switch (word) {
      case "braille" -> Glyphs.BRAILLE;
      case "block" -> Glyphs.BLOCK;
      case "ascii" -> Glyphs.ASCII;
      default -> Glyphs.detect(environment);
    };
  }

  private static Thresholds thresholds(Settings settings) {
    return new Thresholds(
        level(settings, Keys.UTILIZATION_LEVELS),
        level(settings, Keys.MEMORY_LEVELS),
        level(settings, Keys.POWER_LEVELS),
        level(settings, Keys.FILESYSTEM_LEVELS),
        level(settings, Keys.TEMPERATURE_LEVELS));
  }

  private static Level level(Settings settings, List<Setting<Double>> keys) {
    return new Level(settings.get(keys.getFirst()), settings.get(keys.getLast()));
  }

  private static <E> List<E> chosen(
      Settings settings, Setting<List<String>> key, List<E> all, Function<E, String> word) {
    Optional<List<String>> words = settings.find(key);
    if (words.isEmpty()) return all;
    List<E> chosen = new ArrayList<>();
    for (String wanted : words.get()) {
      for (E one : all) {
        if (word.apply(one).equals(wanted)) chosen.add(one);
      }
    }
    return chosen;
  }
}
