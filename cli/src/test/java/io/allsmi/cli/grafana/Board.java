package io.allsmi.cli.grafana;

import java.util.ArrayList;
import java.util.List;

/**
 * A dashboard: panels from left to right and from top to bottom.
 *
 * @param file the name of its file without the ending, which is its identity in Grafana too
 */
record Board(
    String file, String title, String description, List<Variable> variables, List<Panel> panels) {
  private static final int COLUMNS = 24;

  /** Where a panel stands. */
  record Place(int x, int y) {}

  /** The places of the panels, in their order. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    int x = 0;
    int y = 0;
    int tallest = 0;
    for (Panel panel : panels) {
      if (x + panel.width > COLUMNS) {
        x = 0;
        y += tallest;
        tallest = 0;
      }
      places.add(new Place(x, y));
      x += panel.width;
      tallest = Math.max(tallest, panel.height);
    }
    return places;
  }

  String identity() {
    return "allsmi-" + file;
  }
}
