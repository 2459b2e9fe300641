package io.allsmi.tui.settings;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.page.Level;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.ProcessColumn;
import io.allsmi.tui.page.Thresholds;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Every setting of the page, in its order. */
final class Items {
  /** What there is to choose for whom nothing was ever set. */
  private static final UiOptions USUAL = UiOptions.of(Glyphs.BRAILLE, 2);

  private static final List<Double> SECONDS =
      List.of(0.1, 0.25, 0.5, 1d, 1.5, 2d, 3d, 5d, 10d, 30d, 60d);
  private static final List<Double> SHARES =
      List.of(Double.NaN, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99, 1d);
  private static final List<Double> DEGREES =
      List.of(Double.NaN, 0d, 1d, 2d, 3d, 5d, 8d, 10d, 15d, 20d, 25d, 30d);

  static final List<Item> ALL = all();

  private Items() {}

  private static List<Item> all() {
    List<Item> items = new ArrayList<>();
    look(items);
    use(items);
    for (PanelName panel : PanelName.all()) {
      Function<UiOptions, List<PanelName>> get = UiOptions::panels;
      Switch value = member(panel, PanelName.all(), get, UiOptions::withPanels);
      items.add(new Item("panels", panel.word(), panel.help(), value));
    }
    thresholds(items);
    for (DeviceColumn column : DeviceColumn.all()) {
      Function<UiOptions, List<DeviceColumn>> get = UiOptions::deviceColumns;
      Switch value = member(column, DeviceColumn.all(), get, UiOptions::withDeviceColumns);
      items.add(new Item("columns of the devices", column.word(), column.help(), value));
    }
    for (ProcessColumn column : ProcessColumn.all()) {
      Function<UiOptions, List<ProcessColumn>> get = UiOptions::processColumns;
      Switch value = member(column, ProcessColumn.all(), get, UiOptions::withProcessColumns);
      items.add(new Item("columns of the processes", column.word(), column.help(), value));
    }
    return List.copyOf(items);
  }

  private static void look(List<Item> items) {
    List<String> themes = new ArrayList<>(List.of("auto"));
    themes.addAll(Theme.names());
    items.add(
        new Item(
            "look",
            "theme",
            "auto follows the terminal",
            words(themes, UiOptions::theme, UiOptions::withTheme)));
    List<String> depths = new ArrayList<>(List.of("auto"));
    for (ColorDepth depth : ColorDepth.values()) depths.add(1, depth.word());
    items.add(
        new Item(
            "look",
            "colours",
            "auto asks the terminal and NO_COLOR",
            words(depths, UiOptions::colors, UiOptions::withColors)));
    items.add(
        new Item(
            "look",
            "symbols",
            "what graphs are drawn with",
            new Choice<>(
                List.of(Glyphs.values()),
                USUAL.glyphs(),
                UiOptions::glyphs,
                UiOptions::withGlyphs,
                glyphs -> glyphs.name().toLowerCase(Locale.ROOT),
                true)));
  }

  private static void use(List<Item> items) {
    items.add(
        new Item(
            "use",
            "interval",
            "time between two readings",
            new Choice<>(
                SECONDS,
                USUAL.interval(),
                UiOptions::interval,
                UiOptions::withInterval,
                Items::seconds,
                false)));
    items.add(
        new Item(
            "use",
            "mouse",
            "off leaves it to the terminal",
            new Switch(true, UiOptions::mouse, UiOptions::withMouse)));
    items.add(
        new Item(
            "use",
            "read-only",
            "no signals to processes",
            new Switch(false, UiOptions::readonly, UiOptions::withReadonly)));
  }

  private static void thresholds(List<Item> items) {
    threshold(items, "utilization", SHARES, Thresholds::utilization, Thresholds::withUtilization);
    threshold(items, "memory", SHARES, Thresholds::memory, Thresholds::withMemory);
    threshold(items, "power", SHARES, Thresholds::power, Thresholds::withPower);
    threshold(items, "filesystem", SHARES, Thresholds::filesystem, Thresholds::withFilesystem);
    threshold(items, "heat", DEGREES, Thresholds::heat, Thresholds::withHeat);
  }

  private static void threshold(
      List<Item> items,
      String of,
      List<Double> values,
      Function<Thresholds, Level> get,
      BiFunction<Thresholds, Level, Thresholds> set) {
    boolean heat = values.equals(DEGREES);
    Function<Double, String> show = heat ? Items::degrees : Items::percent;
    String help = heat ? "below where it slows down" : "of " + whole(of);
    Level usual = get.apply(Thresholds.DEFAULT);
    BiFunction<UiOptions, Level, UiOptions> put =
        (options, level) -> options.withThresholds(set.apply(options.thresholds(), level));
    Function<UiOptions, Level> level = options -> get.apply(options.thresholds());
    items.add(
        new Item(
            "thresholds",
            of + " warning",
            help,
            new Choice<>(
                values,
                usual.warning(),
                options -> level.apply(options).warning(),
                (options, v) -> put.apply(options, level.apply(options).withWarning(v)),
                show,
                false)));
    items.add(
        new Item(
            "thresholds",
            of + " critical",
            help,
            new Choice<>(
                values,
                usual.critical(),
                options -> level.apply(options).critical(),
                (options, v) -> put.apply(options, level.apply(options).withCritical(v)),
                show,
                false)));
  }

  private static String whole(String of) {
    return switch (of) {
      case "utilization" -> "the time";
      case "memory" -> "a device's memory";
      case "power" -> "the power limit";
      default -> "its size";
    };
  }

  private static Choice<String> words(
      List<String> words,
      Function<UiOptions, String> get,
      BiFunction<UiOptions, String, UiOptions> set) {
    return new Choice<>(List.copyOf(words), words.getFirst(), get, set, word -> word, true);
  }

  /** Whether one of all is among those that are shown. */
  private static <E> Switch member(
      E one,
      List<E> all,
      Function<UiOptions, List<E>> get,
      BiFunction<UiOptions, List<E>, UiOptions> set) {
    return new Switch(
        true,
        options -> get.apply(options).contains(one),
        (options, on) -> {
          List<E> shown = new ArrayList<>(get.apply(options));
          shown.remove(one);
          if (on) shown.add(placeOf(one, all, shown), one);
          return set.apply(options, shown);
        });
  }

  /** Before the first that stands behind it by the usual order; the others keep theirs. */
  private static <E> int placeOf(E one, List<E> all, List<E> shown) {
    int place = 0;
    while (place < shown.size() && all.indexOf(shown.get(place)) < all.indexOf(one)) place++;
    return place;
  }

  private static String seconds(double seconds) {
    return seconds < 1 ? Math.round(seconds * 1000) + " ms" : trimmed(seconds) + " s";
  }

  private static String percent(double ratio) {
    return Double.isNaN(ratio) ? "off" : trimmed(Math.round(ratio * 1000) / 10d) + " %";
  }

  private static String degrees(double degrees) {
    return Double.isNaN(degrees) ? "off" : trimmed(degrees) + " degrees";
  }

  private static String trimmed(double value) {
    long whole = Math.round(value);
    return whole == value ? Long.toString(whole) : Double.toString(value);
  }
}
