package io.allsmi.cli.screen;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.BadValueException;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Origin.Place;
import io.allsmi.cli.settings.Setting;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsFile;
import io.allsmi.cli.settings.Theme;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.Level;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.page.UiOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Puts the options of the screen into the user's configuration file. */
public final class SettingsSaver {
  private final Invocation call;

  SettingsSaver(Invocation call) {
    this.call = call;
  }

  /**
   * Writes what differs from the file and its defaults.
   *
   * @return in one line, what became of it
   * @throws io.allsmi.cli.failure.UserError when it could not be saved
   */
  String save(UiOptions options) {
    SettingsFile file = SettingsFile.of(call.settings(), call.io().environment());
    file.set(Keys.INTERVAL, Duration.ofNanos(Math.round(options.interval() * 1e9)));
    file.set(Keys.THEME, theme(options.theme()));
    file.set(Keys.COLORS, options.colors());
    glyphs(file, options.glyphs());
    file.set(Keys.MOUSE, options.mouse());
    file.set(Keys.READONLY, options.readonly());
    words(file, Keys.PANELS, options.panels(), PanelName.all(), PanelName::word);
    words(
        file, Keys.DEVICE_COLUMNS, options.deviceColumns(), DeviceColumn.all(), DeviceColumn::word);
    words(
        file,
        Keys.PROCESS_COLUMNS,
        options.processColumns(),
        ProcessColumn.all(),
        ProcessColumn::word);
    level(file, Keys.UTILIZATION_LEVELS, options.thresholds().utilization());
    level(file, Keys.MEMORY_LEVELS, options.thresholds().memory());
    level(file, Keys.POWER_LEVELS, options.thresholds().power());
    level(file, Keys.FILESYSTEM_LEVELS, options.thresholds().filesystem());
    level(file, Keys.TEMPERATURE_LEVELS, options.thresholds().heat());
    if (!file.isChanged()) return "nothing to save: " + file.path() + " says the same";
    file.write();
    return "saved to " + file.path() + stronger(call.settings());
  }

  private static Theme theme(String name) {
    try {
      return Keys.THEME.type().parse(name);
    } catch (BadValueException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kept as {@code auto} where that leads to the same. */
  private void glyphs(SettingsFile file, Glyphs glyphs) {
    boolean forced = file.get(Keys.ASCII).orElse(false);
    String word = file.get(Keys.SYMBOLS).orElse("auto");
    Glyphs now = forced ? Glyphs.ASCII : ScreenSettings.glyphs(word, call.io().environment());
    if (now == glyphs) return;
    if (forced) file.set(Keys.ASCII, false);
    file.set(Keys.SYMBOLS, glyphs.name().toLowerCase(Locale.ROOT));
  }

  private static <E> void words(
      SettingsFile file,
      Setting<List<String>> key,
      List<E> chosen,
      List<E> all,
      Function<E, String> word) {
    List<String> words = new ArrayList<>();
    for (E one : chosen) words.add(word.apply(one));
    boolean usual = chosen.equals(all) && file.get(key).isEmpty();
    if (!usual) file.set(key, words);
  }

  private static void level(SettingsFile file, List<Setting<Double>> keys, Level level) {
    file.set(keys.getFirst(), level.warning());
    file.set(keys.getLast(), level.critical());
  }

  /** What will win over the file again at the next start. */
  private static String stronger(Settings settings) {
    for (Option<?> option : ScreenSettings.options()) {
      if (settings.origin(option).place() == Place.ENVIRONMENT) {
        return "; " + settings.origin(option).where() + " in the environment still wins";
      }
    }
    return "";
  }
}
