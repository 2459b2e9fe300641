package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.Bytes;
import io.allsmi.wire.page.Conversion;

/**
 * What all-smi says of the host as a whole: its sockets are one CPU there, and memory in use is a
 * percentage too.
 */
final class AllSmiHost {
  private static final Conversion PERCENT = Conversion.NONE.tens(-2);
  private static final Conversion MEGAHERTZ = Conversion.NONE.tens(6);

  private final Snapshot snapshot;
  private final Block[] blocks;
  private final Bytes out;
  private final AllSmiLabels labels = new AllSmiLabels("");

  private AllSmiHost(Snapshot snapshot, Block[] blocks, Bytes out) {
    this.snapshot = snapshot;
    this.blocks = blocks;
    this.out = out;
  }

  static void write(Snapshot snapshot, Block[] blocks, Bytes out) {
    AllSmiHost host = new AllSmiHost(snapshot, blocks, out);
    host.cpus();
    host.memory();
  }

  private void cpus() {
    Inventory inventory = snapshot.inventory();
    int first = -1;
    int sockets = 0;
    double threads = 0;
    double busy = 0;
    double frequency = 0;
    double hottest = Double.NaN;
    double watts = 0;
    for (int i = 0; i < inventory.size(); i++) {
      DeviceInfo device = inventory.devices().get(i);
      if (!device.kind().equals(DeviceKind.CPU)) continue;
      if (first < 0) first = i;
      sockets++;
      double own = value(i, HostMetrics.CPU_THREADS);
      threads += own;
      busy += own * value(i, HostMetrics.CPU_UTILIZATION_RATIO);
      frequency += own * value(i, HostMetrics.CPU_FREQUENCY_HERTZ);
      watts += value(i, HostMetrics.CPU_POWER_WATTS);
      double celsius = value(i, HostMetrics.CPU_TEMPERATURE_CELSIUS);
      if (!(celsius <= hottest) && !Double.isNaN(celsius)) hottest = celsius;
    }
    if (first < 0) return;
    add("cpu_utilization", "Busy share of all CPUs in percent", first, busy / threads, PERCENT);
    add("cpu_socket_count", "Sockets", first, sockets, Conversion.NONE);
    add("cpu_core_count", "Logical CPUs, as all-smi counts them", first, threads, Conversion.NONE);
    add("cpu_thread_count", "Logical CPUs", first, threads, Conversion.NONE);
    add("cpu_frequency_mhz", "Mean clock of the CPUs", first, frequency / threads, MEGAHERTZ);
    add("cpu_temperature_celsius", "Hottest package", first, hottest, Conversion.NONE);
    add("cpu_power_consumption_watts", "Power of all packages", first, watts, Conversion.NONE);
  }

  private void memory() {
    int memory = snapshot.inventory().ordinal("memory");
    if (memory < 0) return;
    double used =
        value(memory, HostMetrics.MEMORY_USED_BYTES)
            / value(memory, HostMetrics.MEMORY_TOTAL_BYTES);
    add("memory_utilization", "Used share of the memory in percent", memory, used, PERCENT);
  }

  private double value(int device, Metric metric) {
    for (Block block : blocks) {
      double value = block.value(device, Layout.NO_PART, metric);
      if (!Double.isNaN(value)) return value;
    }
    return Double.NaN;
  }

  private void add(String name, String help, int device, double value, Conversion conversion) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value < 0) return;
    String family = "all_smi_" + name;
    new WrittenLine.Header(family, "gauge", help).write(out);
    out.put(labels.of(snapshot.inventory(), device, snapshot.node(), family).sample(family));
    PlainNumber.append(value, conversion, out);
    out.put('\n');
  }
}
