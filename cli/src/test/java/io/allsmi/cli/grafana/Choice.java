package io.allsmi.cli.grafana;

import java.util.ArrayList;
import java.util.List;

/**
 * What is chosen above the panels.
 *
 * @param cluster a pattern, as the others; {@code .*} for all
 * @param node for dashboards of one node or of one device
 * @param seconds length of the range that is shown
 * @param step seconds between two points
 */
public record Choice(String cluster, String node, String device, int seconds, int step) {
  private static final String ALL = ".*";

  /** Everything. */
  public static Choice open(int seconds, int step) {
    return new Choice(ALL, ALL, ALL, seconds, step);
  }

  /** An expression with what Grafana puts in place of its variables. */
  String filled(String expression) {
    return expression
        .replace("$__rate_interval", 4 * step + "s")
        .replace("$__range_s", Integer.toString(seconds))
        .replace("$__range", seconds + "s")
        .replace("$price", "0.25")
        .replace("$cluster", cluster)
        .replace("$vendor", ALL)
        .replace("$model", ALL)
        .replace("$node", node)
        .replace("$device", device);
  }

  /** This choice for a dashboard, in which nodes may be all there are. */
  Choice of(Board board) {
    for (Variable variable : board.variables()) {
      if (variable.name().equals("node") && variable.several()) {
        return new Choice(ALL, ALL, ALL, seconds, step);
      }
    }
    return this;
  }

  String words(Board board) {
    List<String> words = new ArrayList<>();
    for (Variable variable : board.variables()) {
      String value =
          switch (variable.name()) {
            case "datasource" -> "Prometheus";
            case "cluster" -> cluster;
            case "node" -> node;
            case "device" -> device;
            case "price" -> variable.query();
            default -> ALL;
          };
      words.add(variable.label() + ": " + (value.equals(ALL) ? "All" : value));
    }
    words.add("last " + seconds / 60 + " minutes");
    return String.join("    ", words);
  }
}
