package io.allsmi.mock.node;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.collect.Answer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the answers of a node's sources, one after the other. It remembers the shape of each, so
 * one that is used again for a node of the same platform sorts nothing.
 */
final class NodeAnswer implements Answer {
  private final List<BlockBuilder> builders = new ArrayList<>();
  private final List<ProcessUse> processes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private List<DeviceInfo> devices = List.of();
  private BlockBuilder builder = new BlockBuilder();
  private boolean[] declared = new boolean[0];
  private int next;
  private long epoch;

  void begin(List<DeviceInfo> inventory) {
    devices = inventory;
    processes.clear();
    findings.clear();
  }

  /** The answers that follow are those of a source. */
  void source(int number) {
    while (builders.size() <= number) builders.add(new BlockBuilder());
    builder = builders.get(number);
    builder.clear();
    declared = new boolean[devices.size()];
    epoch = 0;
    next = 0;
  }

  Block block(String source, Moment at) {
    return builder.build(source, at, epoch);
  }

  List<ProcessUse> processes() {
    return processes;
  }

  List<Finding> findings() {
    return findings;
  }

  // The descriptions are those of the inventory itself.
  @Override
  @SuppressWarnings("ReferenceEquality")
  public int device(DeviceInfo description) {
    for (int i = 0; i < devices.size(); i++) {
      int at = (next + i) % devices.size();
      if (devices.get(at) == description || devices.get(at).name().equals(description.name())) {
        next = at + 1;
        declared[at] = true;
        return at;
      }
    }
    throw new IllegalArgumentException("not in the inventory: " + description.name());
  }

  @Override
  public void set(int device, Metric metric, double value) {
    builder.set(device, Layout.NO_PART, metric, value);
  }

  @Override
  public void set(int device, int part, Metric metric, double value) {
    builder.set(device, part, metric, value);
  }

  @Override
  public void text(int device, Metric metric, String text) {
    builder.set(device, Layout.NO_PART, metric, Double.NaN, text);
  }

  @Override
  public void text(int device, int part, Metric metric, String text) {
    builder.set(device, part, metric, Double.NaN, text);
  }

  /** Two sources that name one process know different things of it. */
  @Override
  public void process(ProcessUse use) {
    for (int i = 0; i < processes.size(); i++) {
      ProcessUse known = processes.get(i);
      if (known.pid() != use.pid()) continue;
      processes.set(i, joined(known, use));
      return;
    }
    processes.add(use);
  }

  private static ProcessUse joined(ProcessUse one, ProcessUse other) {
    ProcessUse named = one.startedAt() != 0 ? one : other;
    List<DeviceUse> uses = new ArrayList<>(one.uses());
    uses.addAll(other.uses());
    return new ProcessUse(
        named.pid(),
        named.startedAt(),
        named.name(),
        named.user(),
        named.container(),
        named.cpuRatio(),
        named.memoryBytes(),
        uses);
  }

  @Override
  public void event(Event event) {
    // A node's events follow from its time alone and are listed as a whole.
  }

  @Override
  public void finding(Finding finding) {
    if (isDeclared(finding.subject())) findings.add(finding);
    else findings.add(ofNode(finding));
  }

  private boolean isDeclared(String name) {
    for (int i = 0; i < declared.length; i++) {
      if (declared[i] && devices.get(i).name().equals(name)) return true;
    }
    return false;
  }

  /** As the engine does with what it was not told of in the same answer. */
  private static Finding ofNode(Finding finding) {
    return new Finding(
        finding.severity(), finding.code(), "", finding.since(), finding.text(), finding.action());
  }

  @Override
  public void epoch(long value) {
    epoch = value;
  }

  @Override
  public void note(String error, String advice) {}
}
