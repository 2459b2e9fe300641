package io.allsmi.tui.overview;

import io.allsmi.model.Device;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.dialog.Prompt;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands that can be typed behind a colon. */
final class Commands {
  private static final double SHORTEST = 0.1;
  private static final double LONGEST = 3600;
  private static final List<String> NAMES =
      List.of("gpu", "pid", "user", "filter", "sort", "panel", "interval", "quit");

  private Commands() {}

  /** Carries out a command; one that is not understood is answered in words. */
  static Step run(String text, OverviewPage page, Scene scene) {
    String line = text.strip();
    int space = line.indexOf(' ');
    String name = space < 0 ? line : line.substring(0, space);
    String argument = space < 0 ? "" : line.substring(space + 1).strip();
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "" -> Step.to(page);
      case "q", "quit" -> Step.to(page).with(new Effect.Quit());
      case "gpu", "device", "npu" -> device(page, scene, argument);
      case "pid" -> process(page, scene, argument);
      case "user", "filter" -> filtered(page, scene, name, argument);
      case "sort" -> sorted(page, scene, argument);
      case "panel" -> focused(page, scene, argument);
      case "interval" -> interval(page, scene, argument);
      default -> device(scene, line).isPresent() ? device(page, scene, line) : unknown(page, name);
    };
  }

  private static Step unknown(OverviewPage page, String name) {
    return say(page, "no command " + name + ": try " + String.join(", ", NAMES));
  }

  private static Step say(OverviewPage page, String text) {
    return Step.to(page).with(new Effect.Say(text));
  }

  /** A device by its name, or by the number at the end of it. */
  private static Optional<Device> device(Scene scene, String wanted) {
    for (Device device : scene.node().snapshot().devices()) {
      if (DeviceRow.isHost(device)) continue;
      if (device.name().equalsIgnoreCase(wanted)) return Optional.of(device);
    }
    boolean number = !wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) return Optional.empty();
    List<Device> accelerators = scene.node().snapshot().accelerators();
    for (Device device : accelerators) {
      String name = device.name();
      int at = name.length() - wanted.length();
      boolean ends = at > 0 && name.endsWith(wanted) && !Character.isDigit(name.charAt(at - 1));
      if (ends) return Optional.of(device);
    }
    return Optional.empty();
  }

  private static Step device(OverviewPage page, Scene scene, String wanted) {
    Optional<Device> found = device(scene, wanted);
    if (found.isEmpty()) return say(page, "no device " + wanted);
    OverviewState state = page.state().withFocus(PanelName.DEVICES);
    DeviceChoice choice = state.devices().withFilter(RowFilter.NONE).withProblemsOnly(false);
    Device device = found.get();
    boolean partition = !device.kind().isAccelerator();
    DeviceChoice selected = choice.withSelected(device.name(), 0);
    if (partition && !contains(scene, selected, device.name())) {
      selected = selected.withToggled(device.info().parent());
    }
    return Step.to(page.with(state.with(selected)));
  }

  private static boolean contains(Scene scene, DeviceChoice choice, String name) {
    for (DeviceRow row : DeviceRows.of(scene.node(), choice)) {
      if (row.name().equals(name)) return true;
    }
    return false;
  }

  private static Step process(OverviewPage page, Scene scene, String pid) {
    for (ProcessUse process : scene.node().snapshot().processes()) {
      if (!Integer.toString(process.pid()).equals(pid)) continue;
      OverviewState state = page.state().withFocus(PanelName.PROCESSES);
      ProcessChoice choice = state.processes().withFilter(RowFilter.NONE).withTree(Tree.NONE);
      return Step.to(page.with(state.with(choice.withSelected(ProcessRow.key(process), 0))));
    }
    return say(page, "no process " + pid);
  }

  private static Step filtered(OverviewPage page, Scene scene, String name, String text) {
    OverviewState state = page.state();
    boolean processes = name.equals("user") || state.focus(scene) == PanelName.PROCESSES;
    RowFilter filter = RowFilter.of(text);
    return Step.to(
        page.with(
            processes
                ? state.withFocus(PanelName.PROCESSES).with(state.processes().withFilter(filter))
                : state.with(state.devices().withFilter(filter))));
  }

  private static Step sorted(OverviewPage page, Scene scene, String word) {
    OverviewState state = page.state();
    PanelName focus = state.focus(scene);
    List<PanelName> lists =
        focus == PanelName.PROCESSES
            ? List.of(PanelName.PROCESSES, PanelName.DEVICES)
            : List.of(PanelName.DEVICES, PanelName.PROCESSES);
    for (PanelName list : lists) {
      int place = Sorting.words(scene.options(), list).indexOf(word.toLowerCase(Locale.ROOT));
      if (place < 0) continue;
      return Step.to(page.with(Sorting.by(state, scene.options(), list, place)));
    }
    return say(page, "no column " + word);
  }

  private static Step focused(OverviewPage page, Scene scene, String word) {
    for (PanelName panel : scene.options().panels()) {
      if (panel.word().equalsIgnoreCase(word)) {
        return Step.to(page.with(page.state().withFocus(panel)));
      }
    }
    return say(page, "no panel " + word);
  }

  private static Step interval(OverviewPage page, Scene scene, String text) {
    double seconds;
    try {
      seconds =
          Double.parseDouble(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
    } catch (NumberFormatException e) {
      return say(page, "interval: a number of seconds, not " + text);
    }
    if (!(seconds >= SHORTEST && seconds <= LONGEST)) {
      return say(page, "interval: from 0.1 to 3600 seconds");
    }
    return Step.to(page).with(new Effect.Use(scene.options().withInterval(seconds)));
  }

  /** What the text can become, the whole line each. */
  static List<String> candidates(String text, Scene scene) {
    int space = text.indexOf(' ');
    List<String> all = new ArrayList<>();
    if (space < 0) {
      all.addAll(NAMES);
    } else {
      String name = text.substring(0, space);
      for (String argument : arguments(name, scene)) all.add(name + " " + argument);
    }
    return Prompt.fitting(text, all);
  }

  private static List<String> arguments(String name, Scene scene) {
    List<String> words = new ArrayList<>();
    switch (name) {
      case "gpu", "device", "npu" -> {
        for (Device device : scene.node().snapshot().devices()) {
          if (!DeviceRow.isHost(device)) words.add(device.name());
        }
      }
      case "sort" -> {
        words.addAll(Sorting.words(scene.options(), PanelName.DEVICES));
        for (String word : Sorting.words(scene.options(), PanelName.PROCESSES)) {
          if (!words.contains(word)) words.add(word);
        }
      }
      case "panel" -> {
        for (PanelName panel : scene.options().panels()) words.add(panel.word());
      }
      case "user" -> {
        for (ProcessUse process : scene.node().snapshot().processes()) {
          String user = process.user();
          if (!user.isEmpty() && words.size() < 50 && !words.contains(user)) words.add(user);
        }
      }
      default -> {}
    }
    return words;
  }

  /** The text with all that its candidates have in common. */
  static String completed(String text, Scene scene) {
    List<String> fitting = candidates(text, scene);
    if (fitting.isEmpty()) return text;
    String common = Prompt.completed(text, fitting);
    boolean name = fitting.size() == 1 && text.indexOf(' ') < 0 && !common.equals("quit");
    return name ? common + " " : common;
  }
}
