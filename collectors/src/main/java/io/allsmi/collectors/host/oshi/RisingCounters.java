package io.allsmi.collectors.host.oshi;

import io.allsmi.collectors.host.file.Rising;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps counters from going back, which those of other systems do now and then. One serves a
 * collector for its whole life.
 */
final class RisingCounters {
  private record Counter(String device, int part, String metric) {}

  private final Map<Counter, Rising> counters = new HashMap<>();

  /** What is put into the answer given back goes on into this one. */
  Answer before(Answer answer) {
    return new Steadied(answer);
  }

  /** How often a counter did begin again: each is an epoch of its own. */
  long restarts() {
    long restarts = 0;
    for (Rising counter : counters.values()) restarts += counter.restarts();
    return restarts;
  }

  private final class Steadied implements Answer {
    private final Answer to;
    private final List<String> devices = new ArrayList<>();

    Steadied(Answer to) {
      this.to = to;
    }

    @Override
    public int device(DeviceInfo description) {
      devices.add(description.name());
      return to.device(description);
    }

    @Override
    public void set(int device, Metric metric, double value) {
      to.set(device, metric, steady(device, -1, metric, value));
    }

    @Override
    public void set(int device, int part, Metric metric, double value) {
      to.set(device, part, metric, steady(device, part, metric, value));
    }

    private double steady(int device, int part, Metric metric, double value) {
      boolean counts = metric.type() == MetricType.COUNTER;
      if (!counts || device < 0 || device >= devices.size()) return value;
      Counter key = new Counter(devices.get(device), part, metric.path());
      return counters.computeIfAbsent(key, _ -> new Rising()).next(value);
    }

    @Override
    public void text(int device, Metric metric, String text) {
      to.text(device, metric, text);
    }

    @Override
    public void text(int device, int part, Metric metric, String text) {
      to.text(device, part, metric, text);
    }

    @Override
    public void process(ProcessUse use) {
      to.process(use);
    }

    @Override
    public void event(Event event) {
      to.event(event);
    }

    @Override
    public void finding(Finding finding) {
      to.finding(finding);
    }

    @Override
    public void epoch(long epoch) {
      to.epoch(epoch);
    }

    @Override
    public void note(String error, String advice) {
      to.note(error, advice);
    }
  }
}
