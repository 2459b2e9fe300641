package io.allsmi.cli.grafana;

import io.allsmi.wire.text.FamilyName;
import java.util.List;

/**
 * What a reader of a dashboard chooses.
 *
 * @param kind {@code query}, {@code textbox} or {@code datasource}
 * @param query what its values are, or the value itself of a text box
 * @param several whether all or several can be chosen
 */
record Variable(String name, String label, String kind, String query, boolean several) {
  private static final String INFO = FamilyName.PREFIX + "device_info";

  /** The one choice that an import asks for. */
  static final Variable SOURCE =
      new Variable("datasource", "Data source", "datasource", "prometheus", false);

  private static final Variable CLUSTER =
      new Variable(
          "cluster",
          "Cluster",
          "query",
          "label_values(" + FamilyName.PREFIX + "build_info, cluster)",
          true);
  private static final Variable VENDOR =
      new Variable(
          "vendor",
          "Vendor",
          "query",
          "label_values(" + INFO + "{cluster=~\"$cluster\"}, vendor)",
          true);
  private static final Variable MODEL =
      new Variable(
          "model",
          "Model",
          "query",
          "label_values(" + INFO + "{cluster=~\"$cluster\",vendor=~\"$vendor\"}, model)",
          true);

  /** Nodes by what is in them. */
  private static Variable nodes(boolean several) {
    return new Variable(
        "node",
        "Node",
        "query",
        "label_values("
            + INFO
            + "{cluster=~\"$cluster\",vendor=~\"$vendor\",model=~\"$model\"}, instance)",
        several);
  }

  private static final Variable DEVICE =
      new Variable(
          "device",
          "Device",
          "query",
          "label_values("
              + INFO
              + "{cluster=~\"$cluster\",instance=~\"$node\",vendor=~\"$vendor\",model=~\"$model\"},"
              + " device)",
          false);

  private static final Variable PRICE =
      new Variable("price", "Price of a kWh", "textbox", "0.25", false);

  /** A query that has an answer when there is a value to choose. */
  String series() {
    int comma = query.lastIndexOf(',');
    String label = query.substring(comma + 1, query.length() - 1).strip();
    String series = query.substring("label_values(".length(), comma);
    return "group by (" + label + ") (" + series + ")";
  }

  static List<Variable> ofFleet() {
    return List.of(SOURCE, CLUSTER, VENDOR, MODEL, nodes(true), PRICE);
  }

  static List<Variable> ofNode() {
    return List.of(SOURCE, CLUSTER, VENDOR, MODEL, nodes(false), PRICE);
  }

  static List<Variable> ofDevice() {
    return List.of(SOURCE, CLUSTER, VENDOR, MODEL, nodes(false), DEVICE, PRICE);
  }

  static List<Variable> ofHealth() {
    return List.of(SOURCE, CLUSTER, VENDOR, MODEL, nodes(true));
  }
}
