package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.collectors.nvml.session.Slot;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All devices as one source reads them. A fresh thread may read the others while an older one is
 * inside a call for one device: the list is guarded, a lane belongs to who entered its device.
 */
final class Lanes {
  private final Platform platform;
  private final Session session;
  private final Function<Gpu, List<ReadingGroup>> makeGroups;
  private Map<Slot, GpuLane> bySlot = new HashMap<>();
  private List<GpuLane> inOrder = List.of();

  Lanes(Platform platform, Session session, Function<Gpu, List<ReadingGroup>> makeGroups) {
    this.platform = platform;
    this.session = session;
    this.makeGroups = makeGroups;
  }

  /**
   * Reads every device that may be entered.
   *
   * @return those that were read, in the order of the library
   * @throws CollectorException when the library does not say what there is
   */
  List<Gpu> read(CollectRequest request, Tick tick, Answer answer) throws CollectorException {
    List<GpuLane> lanes = lanes();
    open(lanes, request, tick);
    List<Gpu> read = new ArrayList<>();
    for (GpuLane lane : lanes) {
      if (!request.enter(lane.slot().label())) continue;
      Gpu gpu = lane.read(tick, answer);
      request.leave();
      if (gpu != null) read.add(gpu);
      String refusal = lane.refusal();
      if (!refusal.isEmpty()) answer.note(lane.slot().label() + ": " + refusal, "");
    }
    return read;
  }

  /** Opens all before the first is read, because devices name each other. */
  private static void open(List<GpuLane> lanes, CollectRequest request, Tick tick) {
    for (GpuLane lane : lanes) {
      if (!lane.isClosed() || !request.enter(lane.slot().label())) continue;
      lane.open(tick);
      request.leave();
    }
  }

  /** A lane for each slot that there is now; those of slots that are no more are forgotten. */
  private List<GpuLane> lanes() throws CollectorException {
    List<Slot> slots = session.slots();
    synchronized (this) {
      Map<Slot, GpuLane> present = new HashMap<>();
      List<GpuLane> lanes = new ArrayList<>(slots.size());
      for (Slot slot : slots) {
        GpuLane lane = bySlot.get(slot);
        if (lane == null) lane = new GpuLane(platform, session, slot, makeGroups);
        present.put(slot, lane);
        lanes.add(lane);
      }
      for (Map.Entry<Slot, GpuLane> old : bySlot.entrySet()) {
        if (!present.containsKey(old.getKey())) old.getValue().closeIfIdle();
      }
      bySlot = present;
      inOrder = lanes;
      return lanes;
    }
  }

  /** A lane for each slot that was there at the last reading, in the order of the library. */
  synchronized List<GpuLane> all() {
    return List.copyOf(inOrder);
  }

  /** Gives back what the lanes hold of the library. */
  synchronized void close() {
    for (GpuLane lane : bySlot.values()) lane.closeIfIdle();
    bySlot = new HashMap<>();
    inOrder = List.of();
  }
}
