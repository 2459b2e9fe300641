package io.allsmi.cli.monitoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One rule for Prometheus.
 *
 * @param name of the alert or of what is recorded
 * @param query in PromQL
 * @param annotations empty for a recording rule
 */
record Rule(
    boolean alert, String name, String query, String severity, Map<String, Object> annotations) {
  /** Those of every file. */
  static List<Rule> all() throws IOException {
    List<Rule> all = new ArrayList<>();
    for (Path file : Folders.files(Folders.RULES, ".yml")) {
      for (Yaml group : Yaml.of(file).list("groups")) {
        for (Yaml rule : group.list("rules")) all.add(of(rule));
      }
    }
    return all;
  }

  static List<Rule> alerts() throws IOException {
    return all().stream().filter(Rule::alert).toList();
  }

  private static Rule of(Yaml rule) {
    boolean alert = rule.has("alert");
    return new Rule(
        alert,
        rule.text(alert ? "alert" : "record"),
        rule.text("expr"),
        alert ? rule.at("labels").text("severity") : "",
        alert ? rule.at("annotations").fields() : new LinkedHashMap<>());
  }

  String annotation(String key) {
    return String.valueOf(annotations.getOrDefault(key, ""));
  }
}
