package io.allsmi.collectors.engine;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.ProcessUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one collector answered once. Immutable.
 *
 * @param devices in the order of the block's ordinals; the same list as in the answer before when
 *     nothing changed
 * @param owners for each device, the name under which the collector entered it; empty when it did
 *     not
 * @param block the readings
 * @param processes uses name devices as in {@code devices}
 * @param events numbered later
 * @param findings subjects name devices as in {@code devices}
 * @param error what could not be read, one line; empty when nothing
 * @param advice what would help; empty when nothing
 */
record Reading(
    List<DeviceInfo> devices,
    List<String> owners,
    Block block,
    List<ProcessUse> processes,
    List<Event> events,
    List<Finding> findings,
    String error,
    String advice) {

  /** The same, with the device list of an answer before when they are equal. */
  Reading sharing(Reading before) {
    if (!devices.equals(before.devices)) return this;
    return new Reading(before.devices, owners, block, processes, events, findings, error, advice);
  }

  /** The part of it that is about the devices of one owner, or about all the others. */
  Reading part(String owner, boolean others) {
    int[] places = new int[devices.size()];
    Arrays.fill(places, -1);
    List<DeviceInfo> kept = new ArrayList<>();
    List<String> keptOwners = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (owners.get(i).equals(owner) == others) continue;
      places[i] = kept.size();
      kept.add(devices.get(i));
      keptOwners.add(owners.get(i));
    }
    BlockBuilder builder = new BlockBuilder();
    Layout layout = block.layout();
    for (int slot = 0; slot < layout.size(); slot++) {
      int place = places[layout.device(slot)];
      if (place < 0) continue;
      builder.set(
          place, layout.part(slot), layout.metric(slot), block.value(slot), block.text(slot));
    }
    return new Reading(
        List.copyOf(kept),
        List.copyOf(keptOwners),
        builder.build(block.source(), block.observedAt(), block.epoch()),
        others ? processes : List.of(),
        List.of(),
        others ? findings : List.of(),
        error,
        advice);
  }
}
