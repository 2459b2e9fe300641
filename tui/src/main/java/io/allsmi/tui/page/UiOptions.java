package io.allsmi.tui.page;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.theme.ColorDepth;
import java.util.List;

/**
 * What the user prefers: what the settings page edits and the configuration file keeps.
 *
 * @param theme name of a theme, or {@code auto}
 * @param colors how many colours: {@code auto} or a word of {@link ColorDepth}
 * @param glyphs what graphs and frames are drawn with
 * @param interval seconds between two collections
 * @param mouse whether clicks and the wheel come to the program
 * @param readonly whether nothing on the machine may be changed from here
 * @param panels the panels of the overview that are shown
 * @param deviceColumns columns of the devices, in their order
 * @param processColumns columns of the processes, in their order
 * @param thresholds from where on a reading is shown as a warning
 */
public record UiOptions(
    String theme,
    String colors,
    Glyphs glyphs,
    double interval,
    boolean mouse,
    boolean readonly,
    List<PanelName> panels,
    List<DeviceColumn> deviceColumns,
    List<ProcessColumn> processColumns,
    Thresholds thresholds) {
  public UiOptions {
    panels = List.copyOf(panels);
    deviceColumns = List.copyOf(deviceColumns);
    processColumns = List.copyOf(processColumns);
  }

  /** Everything as it is for somebody who never chose. */
  public static UiOptions of(Glyphs glyphs, double interval) {
    return new UiOptions(
        "auto",
        "auto",
        glyphs,
        interval,
        true,
        false,
        PanelName.all(),
        DeviceColumn.all(),
        ProcessColumn.all(),
        Thresholds.DEFAULT);
  }

  public UiOptions withTheme(String name) {
    return new UiOptions(
        name,
        colors,
        glyphs,
        interval,
        mouse,
        readonly,
        panels,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withColors(String word) {
    return new UiOptions(
        theme,
        word,
        glyphs,
        interval,
        mouse,
        readonly,
        panels,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withGlyphs(Glyphs other) {
    return new UiOptions(
        theme,
        colors,
        other,
        interval,
        mouse,
        readonly,
        panels,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withInterval(double seconds) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        seconds,
        mouse,
        readonly,
        panels,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withMouse(boolean other) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        interval,
        other,
        readonly,
        panels,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withReadonly(boolean other) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        interval,
        mouse,
        other,
        panels,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withPanels(List<PanelName> shown) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        interval,
        mouse,
        readonly,
        shown,
        deviceColumns,
        processColumns,
        thresholds);
  }

  public UiOptions withDeviceColumns(List<DeviceColumn> columns) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        interval,
        mouse,
        readonly,
        panels,
        columns,
        processColumns,
        thresholds);
  }

  public UiOptions withProcessColumns(List<ProcessColumn> columns) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        interval,
        mouse,
        readonly,
        panels,
        deviceColumns,
        columns,
        thresholds);
  }

  public UiOptions withThresholds(Thresholds other) {
    return new UiOptions(
        theme,
        colors,
        glyphs,
        interval,
        mouse,
        readonly,
        panels,
        deviceColumns,
        processColumns,
        other);
  }
}
