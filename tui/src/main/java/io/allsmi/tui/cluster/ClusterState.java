package io.allsmi.tui.cluster;

import io.allsmi.tui.cluster.sheet.Choice;
import java.util.HashMap;
import java.util.Map;

/**
 * What the user has done to the page of a fleet.
 *
 * @param panel the panel of the overview that keys go to
 * @param choices order and selection of each list, by its title
 * @param overlay what has come up over the page
 */
record ClusterState(
    Topic topic,
    Panel panel,
    Scope scope,
    HeatChoice heat,
    Map<String, Choice> choices,
    Overlay overlay) {
  static final ClusterState START =
      new ClusterState(
          Topic.OVERVIEW, Panel.HEAT, Scope.ALL, HeatChoice.START, Map.of(), Overlay.NONE);

  ClusterState {
    choices = Map.copyOf(choices);
  }

  Choice choice(String list) {
    return choices.getOrDefault(list, Choice.START);
  }

  ClusterState with(String list, Choice choice) {
    Map<String, Choice> other = new HashMap<>(choices);
    other.put(list, choice);
    return new ClusterState(topic, panel, scope, heat, other, overlay);
  }

  ClusterState with(Topic other) {
    return new ClusterState(other, panel, scope, heat, choices, overlay);
  }

  ClusterState with(Panel other) {
    return new ClusterState(topic, other, scope, heat, choices, overlay);
  }

  ClusterState with(Scope other) {
    return new ClusterState(topic, panel, other, heat, choices, overlay);
  }

  ClusterState with(HeatChoice other) {
    return new ClusterState(topic, panel, scope, other, choices, overlay);
  }

  ClusterState with(Overlay other) {
    return new ClusterState(topic, panel, scope, heat, choices, other);
  }
}
