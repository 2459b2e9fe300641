package io.allsmi.collectors.nvml.reading;

import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.collectors.nvml.session.Identity;
import io.allsmi.collectors.nvml.session.Neighbour;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A device as one source reads it: how to ask it, and where the readings go. Groups add partitions,
 * which are devices of their own, and uses by processes.
 */
public final class Gpu {
  private final Platform platform;
  private final Identity identity;
  private final DeviceCalls calls;
  private final Supplier<List<Neighbour>> neighbours;
  private final Readings readings;
  private final FieldBatch fields = new FieldBatch();
  private final List<Readings> partitions = new ArrayList<>();
  private final List<DeviceProcess> processes = new ArrayList<>();
  private boolean divided;

  /**
   * @param neighbours all devices of the library, this one among them, as they are now
   */
  public Gpu(
      Platform platform,
      Identity identity,
      DeviceCalls calls,
      Supplier<List<Neighbour>> neighbours) {
    this.platform = platform;
    this.identity = identity;
    this.calls = calls;
    this.neighbours = neighbours;
    readings = new Readings(identity.info());
  }

  public Platform platform() {
    return platform;
  }

  public Identity identity() {
    return identity;
  }

  /** The device's name. */
  public String name() {
    return identity.info().name();
  }

  public DeviceCalls calls() {
    return calls;
  }

  /** All devices of the library, this one among them, as they are now. */
  public List<Neighbour> neighbours() {
    return neighbours.get();
  }

  /** Where readings of the device itself go. */
  public Readings readings() {
    return readings;
  }

  /** The field values that are read once in each tick, before any group. */
  public FieldBatch fields() {
    return fields;
  }

  /** A partition that is there in this tick; declared after the device, in the order added. */
  public void add(Readings partition) {
    partitions.add(partition);
  }

  /** A process that uses the device in this tick. */
  public void add(DeviceProcess process) {
    processes.add(process);
  }

  /** The processes of this tick. */
  public List<DeviceProcess> processes() {
    return processes;
  }

  /** Says that MIG is on, so that the device as a whole has no utilization of its own. */
  public void divided(boolean on) {
    divided = on;
  }

  /** Whether MIG is on. */
  public boolean isDivided() {
    return divided;
  }

  /** Begins a tick. */
  public void begin(Tick tick) {
    calls.begin(tick.now());
    readings.begin();
    partitions.clear();
    processes.clear();
    fields.read(calls, tick);
  }

  /** Declares the device with its partitions and hands all readings over. */
  public void deliver(Answer answer) {
    readings.deliver(answer);
    for (Readings partition : partitions) partition.deliver(answer);
  }
}
