package io.allsmi.collectors.nvml.reading;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of one device in one tick. Parts come to light while a device is read, and the
 * device is declared with all of them: so readings wait here until it is. One serves a device for
 * as long as it is known, so that its description stays the same object while nothing new appears.
 */
public final class Readings {
  private static final int WHOLE = -1;
  private static final int FIRST = 128;

  private DeviceInfo info;
  private final List<Part> parts = new ArrayList<>();
  private boolean newParts;
  private int[] places = new int[FIRST];
  private Metric[] metrics = new Metric[FIRST];
  private double[] values = new double[FIRST];
  private int size;
  private final List<Text> texts = new ArrayList<>();
  private final Map<String, List<String>> reportable = new HashMap<>();

  private record Text(int part, Metric metric, String text) {}

  /**
   * @param info the device without its parts
   */
  public Readings(DeviceInfo info) {
    this.info = info;
  }

  /** The device as it is described now. */
  public DeviceInfo info() {
    return info;
  }

  /** Adds fixed strings that were found out later; those that are known stay as they are. */
  public void describe(Info more) {
    Info union = info.info().or(more);
    if (union.equals(info.info())) return;
    info =
        new DeviceInfo(
            info.name(),
            info.kind(),
            info.vendor(),
            info.model(),
            info.parent(),
            union,
            info.keys(),
            info.parts(),
            info.reportable());
  }

  /** The place of a part, which is added when it is new. */
  public int part(PartKind kind, String name) {
    return part(kind, name, Info.NONE);
  }

  /** The place of a part, which is added when it is new; fixed strings are those of the first. */
  public int part(PartKind kind, String name, Info partInfo) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.kind().equals(kind) && part.name().equals(name)) return i;
    }
    parts.add(new Part(kind, name, partInfo));
    newParts = true;
    return parts.size() - 1;
  }

  /** Replaces the fixed strings of a part by others that were found out later. */
  public void describe(int part, Info partInfo) {
    Part known = parts.get(part);
    if (known.info().equals(partInfo)) return;
    parts.set(part, new Part(known.kind(), known.name(), partInfo));
    newParts = true;
  }

  /** Says which states of a STATE or FLAGS metric the device can report. */
  public void reportable(Metric metric, List<String> states) {
    if (states.equals(reportable.put(metric.path(), List.copyOf(states)))) return;
    info = info.withReportable(reportable);
  }

  /** A reading of the device; what is not finite is left out. */
  public void set(Metric metric, double value) {
    set(WHOLE, metric, value);
  }

  /**
   * A reading of a part.
   *
   * @param part what {@link #part} gave
   */
  public void set(int part, Metric metric, double value) {
    // An absent reading keeps its place, so that the shape stays when one comes and goes.
    if (size == places.length) grow();
    places[size] = part;
    metrics[size] = metric;
    values[size] = value;
    size++;
  }

  /** A text of the device; an empty one is left out. */
  public void text(Metric metric, String text) {
    if (!text.isEmpty()) texts.add(new Text(WHOLE, metric, text));
  }

  /** A text of a part; an empty one is left out. */
  public void text(int part, Metric metric, String text) {
    if (!text.isEmpty()) texts.add(new Text(part, metric, text));
  }

  private void grow() {
    places = Arrays.copyOf(places, 2 * size);
    metrics = Arrays.copyOf(metrics, 2 * size);
    values = Arrays.copyOf(values, 2 * size);
  }

  /** The last value set for a metric of the device in this tick; NaN when there is none. */
  public double value(Metric metric) {
    for (int i = size - 1; i >= 0; i--) {
      if (places[i] == WHOLE && metrics[i].equals(metric)) return values[i];
    }
    return Double.NaN;
  }

  /** Forgets the readings, not the parts. */
  public void begin() {
    size = 0;
    texts.clear();
  }

  /** Declares the device and hands its readings over. */
  public void deliver(Answer answer) {
    if (newParts) {
      info = info.withParts(parts);
      newParts = false;
    }
    int device = answer.device(info);
    for (int i = 0; i < size; i++) {
      if (places[i] == WHOLE) answer.set(device, metrics[i], values[i]);
      else answer.set(device, places[i], metrics[i], values[i]);
    }
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      if (text.part == WHOLE) answer.text(device, text.metric, text.text);
      else answer.text(device, text.part, text.metric, text.text);
    }
  }
}
