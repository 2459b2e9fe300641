package io.allsmi.model;

import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one node said at one time. Immutable; it shares by reference whatever did not change since
 * the one before. For each device, part and metric at most one block holds a reading.
 *
 * @param node the node's key: the host name that it reported
 * @param at when it was put together
 * @param inventory what is there
 * @param blocks what each source answered
 * @param processes processes that use a device or much of the host
 * @param events the node's last events, oldest first
 * @param findings what is wrong, worst first
 * @param sources what became of each source
 */
public record Snapshot(
    String node,
    Moment at,
    Inventory inventory,
    List<Block> blocks,
    List<ProcessUse> processes,
    List<Event> events,
    List<Finding> findings,
    List<Source> sources) {
  public Snapshot {
    blocks = List.copyOf(blocks);
    processes = List.copyOf(processes);
    events = List.copyOf(events);
    findings = List.copyOf(findings);
    sources = List.copyOf(sources);
  }

  /** A node that has not said anything. */
  public static Snapshot empty(String node, Moment at) {
    return new Snapshot(
        node, at, Inventory.EMPTY, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The view of a device by its ordinal in the inventory. */
  public Device device(int ordinal) {
    return new Device(this, ordinal);
  }

  /** The view of a device by its name. */
  public Optional<Device> device(String name) {
    int ordinal = inventory.ordinal(name);
    return ordinal < 0 ? Optional.empty() : Optional.of(device(ordinal));
  }

  /** Views of all devices. */
  public List<Device> devices() {
    List<Device> devices = new ArrayList<>(inventory.size());
    for (int i = 0; i < inventory.size(); i++) devices.add(device(i));
    return devices;
  }

  /** Views of the devices of a kind. */
  public List<Device> devices(DeviceKind kind) {
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < inventory.size(); i++) {
      if (inventory.devices().get(i).kind().equals(kind)) devices.add(device(i));
    }
    return devices;
  }

  /** Views of the top-level accelerators. */
  public List<Device> accelerators() {
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < inventory.size(); i++) {
      if (inventory.devices().get(i).kind().isAccelerator()) devices.add(device(i));
    }
    return devices;
  }

  /** What became of a source. */
  public Optional<Source> source(String name) {
    for (Source source : sources) {
      if (source.name().equals(name)) return Optional.of(source);
    }
    return Optional.empty();
  }

  public Snapshot withBlocks(List<Block> other) {
    return new Snapshot(node, at, inventory, other, processes, events, findings, sources);
  }

  public Snapshot withFindings(List<Finding> other) {
    return new Snapshot(node, at, inventory, blocks, processes, events, other, sources);
  }

  public Snapshot withProcesses(List<ProcessUse> other) {
    return new Snapshot(node, at, inventory, blocks, other, events, findings, sources);
  }
}
