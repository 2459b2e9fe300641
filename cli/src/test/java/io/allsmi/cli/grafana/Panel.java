package io.allsmi.cli.grafana;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A panel, put together step by step. */
final class Panel {
  /** How a panel draws what its queries bring. */
  enum Kind {
    ROW("row"),
    STAT("stat"),
    LINES("timeseries"),
    STATES("state-timeline"),
    TABLE("table");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * A query.
   *
   * @param legend a template with labels; for a table the title of its column
   * @param unit of a table's column; empty for the panel's
   */
  record Query(String expression, String legend, String unit) {}

  /** From a value on, that colour. */
  record Step(double from, String color) {}

  /** A value of a state in words. */
  record State(int value, String text, String color) {}

  final Kind kind;
  final String title;
  String description = "";
  String absent = "";
  String unit = Units.PLAIN;
  boolean bounded;
  boolean stacked;
  boolean whole;
  int width;
  int height;
  List<String> labels = List.of();
  final List<Query> queries = new ArrayList<>();
  final List<Step> steps = new ArrayList<>();
  final List<State> states = new ArrayList<>();

  private Panel(Kind kind, String title, int width, int height) {
    this.kind = kind;
    this.title = title;
    this.width = width;
    this.height = height;
  }

  static Panel row(String title) {
    return new Panel(Kind.ROW, title, 24, 1);
  }

  static Panel stat(String title) {
    return new Panel(Kind.STAT, title, 4, 4);
  }

  static Panel lines(String title) {
    return new Panel(Kind.LINES, title, 12, 8);
  }

  static Panel states(String title) {
    return new Panel(Kind.STATES, title, 12, 8);
  }

  /**
   * A table.
   *
   * @param labels that stand in front, and by which its queries' answers are put side by side
   */
  static Panel table(String title, String... labels) {
    Panel panel = new Panel(Kind.TABLE, title, 24, 9);
    panel.labels = List.of(labels);
    return panel;
  }

  /** Takes unit and words of a metric. */
  Panel about(Metric metric) {
    if (metric.unit() == Unit.RATIO) bounded = true;
    return says(metric.help() + ".").unit(Units.of(metric.unit()));
  }

  Panel says(String text) {
    description = description.isEmpty() ? text : description + " " + text;
    return this;
  }

  /** What is read where nothing comes: what is missing, and why. */
  Panel absent(String text) {
    absent = text;
    return this;
  }

  Panel unit(String word) {
    unit = word;
    return this;
  }

  /** From 0 to 1. */
  Panel share() {
    bounded = true;
    return unit(Units.SHARE);
  }

  /** Without decimals: what is counted, and grows by whole steps. */
  Panel whole() {
    whole = true;
    return this;
  }

  Panel stacked() {
    stacked = true;
    return this;
  }

  Panel size(int columns, int rows) {
    width = columns;
    height = rows;
    return this;
  }

  Panel query(String expression, String legend) {
    queries.add(new Query(expression, legend, ""));
    return this;
  }

  Panel column(String expression, String heading, String word) {
    queries.add(new Query(expression, heading, word));
    return this;
  }

  Panel step(double from, String color) {
    steps.add(new Step(from, color));
    return this;
  }

  Panel state(int value, String text, String color) {
    states.add(new State(value, text, color));
    return this;
  }

  /** The text that a value stands for, where the value is a state. */
  Map<Integer, String> words() {
    Map<Integer, String> words = new java.util.TreeMap<>();
    for (State state : states) words.put(state.value(), state.text());
    return words;
  }
}
