package io.allsmi.tui.cluster;

import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.tui.dialog.Prompt;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The commands that can be typed behind a colon. */
final class Commands {
  /** Names of nodes that are offered: more than a row of the screen shows. */
  private static final int MOST = 50;

  private static final List<String> WITH_ARGUMENT = List.of("node", "group", "sort", "filter");

  private Commands() {}

  /** Carries out a command; one that is not understood is answered in words. */
  static Step run(String text, ClusterPage page, Scene scene) {
    String line = text.strip();
    int space = line.indexOf(' ');
    String name = (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
    String argument = space < 0 ? "" : line.substring(space + 1).strip();
    if (name.isEmpty()) return Step.to(page);
    if (argument.isEmpty() && Topic.of(name).isPresent()) {
      return page.going(Topic.of(name).get());
    }
    return switch (name) {
      case "q", "quit" -> Step.to(page).with(new Effect.Quit());
      case "node" -> node(page, scene, argument);
      case "group" -> grouped(page, scene, argument);
      case "sort" -> sorted(page, scene, argument);
      case "filter" -> filtered(page, scene, page.state().topic(), argument);
      default ->
          Topic.of(name).isPresent()
              ? filtered(page, scene, Topic.of(name).get(), argument)
              : unknown(page, scene, line);
    };
  }

  /** As k9s has it, {@code :devices /h100} is a topic with a filter. */
  private static Step filtered(ClusterPage page, Scene scene, Topic topic, String argument) {
    String text = argument.startsWith("/") ? argument.substring(1) : argument;
    Set<String> labels = Set.copyOf(page.lists().labels(scene.view()));
    RowFilter filter = RowFilter.NONE.after(text, labels);
    return filter.error().isPresent()
        ? say(page, "filter: " + filter.error().get().line())
        : page.going(topic, filter);
  }

  /** A name of a node does without a command. */
  private static Step unknown(ClusterPage page, Scene scene, String line) {
    if (scene.view().node(line).isPresent()) return node(page, scene, line);
    return say(page, "no command " + line + ": try " + String.join(", ", names()));
  }

  private static Step say(ClusterPage page, String text) {
    return Step.to(page).with(new Effect.Say(text));
  }

  private static Step node(ClusterPage page, Scene scene, String name) {
    if (scene.view().node(name).isEmpty()) return say(page, "no node " + name);
    return Step.open(page, OverviewPage.start(), name);
  }

  private static Step grouped(ClusterPage page, Scene scene, String word) {
    List<String> words = Groupings.words(page.lists().labels(scene.view()));
    if (!word.isEmpty() && !words.contains(word)) {
      return say(page, "no group " + word + ": try " + String.join(", ", words));
    }
    Scope scope = page.state().scope().groupedBy(Groupings.of(word));
    return Step.to(page.with(page.state().with(scope)));
  }

  private static Step sorted(ClusterPage page, Scene scene, String word) {
    Listing<?> list = new Listings(page, scene).current();
    if (!list.sheet().words().contains(word)) {
      return say(page, "no column " + word + ": try " + String.join(", ", list.sheet().words()));
    }
    return Step.to(page.with(list.sortedBy(page.state(), word)));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Topic topic : Topic.all()) names.add(topic.word());
    names.addAll(WITH_ARGUMENT);
    names.add("quit");
    return names;
  }

  /** What the text can become, the whole line each. */
  static List<String> candidates(String text, ClusterPage page, Scene scene) {
    int space = text.indexOf(' ');
    if (space < 0) return Prompt.fitting(text, names());
    String name = text.substring(0, space);
    List<String> all = new ArrayList<>();
    for (String argument : arguments(name, text.substring(space + 1), page, scene)) {
      all.add(name + " " + argument);
    }
    return Prompt.fitting(text, all);
  }

  private static List<String> arguments(String name, String typed, ClusterPage page, Scene scene) {
    return switch (name) {
      case "node" -> nodes(typed, page, scene);
      case "group" -> Groupings.words(page.lists().labels(scene.view()));
      case "sort" -> new Listings(page, scene).current().sheet().words();
      default -> List.of();
    };
  }

  private static List<String> nodes(String typed, ClusterPage page, Scene scene) {
    List<String> names = new ArrayList<>();
    for (NodeSummary node : page.lists().all(scene.view()).nodes()) {
      if (names.size() == MOST) break;
      if (node.node().regionMatches(true, 0, typed, 0, typed.length())) names.add(node.node());
    }
    return names;
  }
}
