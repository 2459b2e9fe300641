package io.allsmi.insight.select;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Direction;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The readings of one metric that a device's parts have; parts without one do not count. */
final class PartReadings {
  private final Metric metric;
  private final List<Double> values = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private PartReadings(Metric metric) {
    this.metric = metric;
  }

  /**
   * Those of one part, or of all.
   *
   * @param name of the part; empty for all
   */
  static PartReadings of(Device device, Metric metric, String name) {
    PartReadings readings = new PartReadings(metric);
    List<Part> parts = device.info().parts();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (!metric.isOf(part.kind()) || !(name.isEmpty() || part.name().equals(name))) continue;
      Optional<Block> block = device.blockOf(i, metric);
      if (block.isEmpty()) continue;
      int slot = block.get().layout().find(device.ordinal(), i, metric);
      readings.values.add(block.get().value(slot));
      readings.texts.add(block.get().text(slot));
    }
    return readings;
  }

  Metric metric() {
    return metric;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** One number for all by the metric's aggregate; NaN where several do not make one. */
  double number() {
    if (values.size() == 1) return values.getFirst();
    return switch (metric.aggregate()) {
      case SUM -> sum();
      case MEAN -> values.isEmpty() ? Double.NaN : sum() / values.size();
      case MAX -> extreme(true);
      case MIN -> extreme(false);
      case WORST -> extreme(metric.direction() != Direction.HIGHER_IS_BETTER);
      case NONE -> Double.NaN;
    };
  }

  private double sum() {
    double sum = values.isEmpty() ? Double.NaN : 0;
    for (double value : values) sum += value;
    return sum;
  }

  private double extreme(boolean greatest) {
    double extreme = Double.NaN;
    for (double value : values) {
      boolean further = greatest ? value > extreme : value < extreme;
      if (Double.isNaN(extreme) || further) extreme = value;
    }
    return extreme;
  }

  /** The words that occur, for programs. */
  String words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String word = Numbers.text(metric, values.get(i), texts.get(i));
      if (!word.isEmpty() && !words.contains(word)) words.add(word);
    }
    return String.join(" ", words);
  }

  /** {@code up}, or {@code 16 up, 2 down}, for people. */
  String counts() {
    List<String> words = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String word = Readable.of(metric, values.get(i), texts.get(i));
      int known = words.indexOf(word);
      if (known >= 0) {
        counts.set(known, counts.get(known) + 1);
      } else {
        words.add(word);
        counts.add(1);
      }
    }
    if (words.size() == 1) return words.getFirst();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(counts.get(i)).append(' ').append(words.get(i));
    }
    return text.toString();
  }
}
