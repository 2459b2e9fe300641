package io.allsmi.wire.dialect;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Inventory;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.page.Conversion;

/** What all-smi says of processes, where they may be told at all. */
final class AllSmiProcesses {
  private static final Conversion PERCENT = Conversion.NONE.tens(-2);
  private static final Conversion SECONDS = Conversion.NONE.tens(3);
  private static final String PREFIX = "all_smi_process_";

  private AllSmiProcesses() {}

  static void write(Snapshot snapshot, Bytes out) {
    if (snapshot.processes().isEmpty()) return;
    family("memory_used_bytes", "Memory of the device that the process holds", snapshot, out);
    family("start_time_seconds", "When the process started, since 1970", snapshot, out);
    family("cpu_percent", "CPU time by time, 100 for one core", snapshot, out);
  }

  private static void family(String name, String help, Snapshot snapshot, Bytes out) {
    String family = PREFIX + name;
    WrittenLine.Header header = new WrittenLine.Header(family, "gauge", help);
    for (ProcessUse process : snapshot.processes()) {
      for (DeviceUse use : process.uses()) {
        double value = value(name, process, use);
        int device = whole(snapshot.inventory(), use.device());
        if (!(value >= 0) || device < 0) continue;
        header.write(out);
        out.put(labels(process, snapshot.inventory(), device).sample(family));
        PlainNumber.append(value, conversion(name), out);
        out.put('\n');
      }
    }
  }

  /** The device, or what it is an instance of: rows of the viewer are of whole GPUs. */
  private static int whole(Inventory inventory, String name) {
    int device = inventory.ordinal(name);
    if (device < 0) return device;
    DeviceInfo info = inventory.devices().get(device);
    return info.kind().isAccelerator() ? device : inventory.ordinal(info.parent());
  }

  private static double value(String name, ProcessUse process, DeviceUse use) {
    return switch (name) {
      case "memory_used_bytes" -> use.memoryBytes();
      case "start_time_seconds" -> process.startedAt() > 0 ? process.startedAt() : Double.NaN;
      default -> process.cpuRatio();
    };
  }

  private static Conversion conversion(String name) {
    return switch (name) {
      case "memory_used_bytes" -> Conversion.NONE;
      case "start_time_seconds" -> SECONDS;
      default -> PERCENT;
    };
  }

  private static Labels labels(ProcessUse process, Inventory inventory, int device) {
    String index = Integer.toString(AllSmiLabels.position(inventory, device));
    return new Labels(true)
        .and("pid", Integer.toString(process.pid()))
        .and("name", process.name())
        .and("user", process.user())
        .and("device_id", index)
        .and("gpu_index", index)
        .and("device_uuid", AllSmiLabels.uuid(inventory.devices().get(device), index))
        .and("command", process.name());
  }
}
