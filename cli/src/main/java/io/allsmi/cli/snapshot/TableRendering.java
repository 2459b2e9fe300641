package io.allsmi.cli.snapshot;

import io.allsmi.cli.text.PlainText;
import io.allsmi.cli.text.TextTable;
import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.wire.json.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A line for each device, for people; above them the node, below them what is wrong. Of an
 * accelerator that is asked for alone, all readings follow. Where samples follow each other only
 * the devices' lines are written, each with its time.
 */
final class TableRendering implements Rendering {
  private static final int HEADING_EVERY = 40;

  private final boolean follows;
  private final boolean chosen;
  private final Predicate<Section> included;
  private int lines = HEADING_EVERY;

  /**
   * @param follows whether several samples are written
   * @param chosen whether devices were asked for by name
   * @param included which parts are asked for
   */
  TableRendering(boolean follows, boolean chosen, Predicate<Section> included) {
    this.follows = follows;
    this.chosen = chosen;
    this.included = included;
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    TextTable table = table(snapshot);
    if (follows) {
      boolean heading = lines >= HEADING_EVERY;
      text.append(heading ? table.withHeading() : table.withoutHeading());
      lines = heading ? 0 : lines + snapshot.inventory().size();
    } else {
      node(snapshot, text);
      if (included.test(Section.DEVICES) && !table.isEmpty()) text.append(table.withHeading());
      if (included.test(Section.FINDINGS)) findings(snapshot, text);
      if (included.test(Section.DEVICES)) details(snapshot, text);
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void node(Snapshot snapshot, StringBuilder text) {
    text.append(PlainText.of(snapshot.node()));
    for (Device device : snapshot.devices(DeviceKind.NODE)) {
      Info info = device.info().info();
      item(text, "", info.get("os"));
      item(text, "", info.get("kernel"));
      double uptime = device.value(HostMetrics.UPTIME_SECONDS);
      if (!Double.isNaN(uptime)) item(text, "up ", Readable.duration(uptime));
      double load = device.value(HostMetrics.LOAD1);
      if (!Double.isNaN(load)) item(text, "load ", Readable.value(HostMetrics.LOAD1, load));
    }
    text.append('\n');
  }

  /** The only accelerator, or where there is none the only device, but for what lies beneath it. */
  private void details(Snapshot snapshot, StringBuilder text) {
    if (!chosen) return;
    List<Device> accelerators = tops(snapshot, snapshot.accelerators());
    List<Device> tops = accelerators.isEmpty() ? tops(snapshot, snapshot.devices()) : accelerators;
    if (tops.size() == 1) DeviceDetails.write(tops.getFirst(), text);
  }

  private static List<Device> tops(Snapshot snapshot, List<Device> devices) {
    List<Device> tops = new ArrayList<>();
    for (Device device : devices) {
      if (snapshot.inventory().ordinal(device.info().parent()) < 0) tops.add(device);
    }
    return tops;
  }

  private static void item(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) text.append("  ").append(label).append(PlainText.of(value));
  }

  private static void findings(Snapshot snapshot, StringBuilder text) {
    for (Finding finding : snapshot.findings()) {
      text.append(finding.severity().word()).append(": ");
      if (!finding.subject().isEmpty()) text.append(PlainText.of(finding.subject())).append(": ");
      text.append(PlainText.of(finding.text()));
      if (!finding.action().isEmpty()) text.append("; ").append(PlainText.of(finding.action()));
      text.append('\n');
    }
  }

  private TextTable table(Snapshot snapshot) {
    TextTable table = new TextTable();
    if (follows) table.left("time");
    table.left("device").left("kind").left("model").right("util").right("used").right("size");
    table.right("temp").right("power").right("limit").right("clock").right("in").right("out");
    for (Device device : inOrder(snapshot)) {
      List<String> row = new ArrayList<>();
      if (follows) row.add(snapshot.at().toString());
      row.addAll(row(device));
      table.row(row);
    }
    return table;
  }

  /**
   * Accelerators first, each with its partitions, then the rest as the inventory has them; the node
   * stands above the table.
   */
  private static List<Device> inOrder(Snapshot snapshot) {
    List<Device> all = snapshot.devices();
    List<Device> devices = new ArrayList<>(all.size());
    for (Device device : all) {
      if (!device.kind().isAccelerator()) continue;
      devices.add(device);
      for (Device other : all) {
        if (isPartitionOf(other, device.name())) devices.add(other);
      }
    }
    for (Device device : all) {
      DeviceKind kind = device.kind();
      if (kind.isAccelerator() || kind.equals(DeviceKind.NODE)) continue;
      Optional<Device> parent = snapshot.device(device.info().parent());
      boolean listed = parent.isPresent() && parent.get().kind().isAccelerator();
      if (!listed || !isPartitionOf(device, device.info().parent())) devices.add(device);
    }
    return devices;
  }

  private static boolean isPartitionOf(Device device, String parent) {
    return device.kind().scope() == Scope.PARTITION && device.info().parent().equals(parent);
  }

  private static List<String> row(Device device) {
    return List.of(
        PlainText.of(device.name()),
        device.kind().word(),
        PlainText.of(device.model()),
        first(
            device,
            AcceleratorMetrics.UTILIZATION_RATIO,
            HostMetrics.CPU_UTILIZATION_RATIO,
            HostMetrics.DISK_UTILIZATION_RATIO,
            HostMetrics.MEMORY_USED_RATIO,
            HostMetrics.FILESYSTEM_USED_RATIO),
        first(
            device,
            AcceleratorMetrics.MEMORY_USED_BYTES,
            HostMetrics.MEMORY_USED_BYTES,
            HostMetrics.FILESYSTEM_USED_BYTES),
        first(
            device,
            AcceleratorMetrics.MEMORY_TOTAL_BYTES,
            HostMetrics.MEMORY_TOTAL_BYTES,
            HostMetrics.FILESYSTEM_SIZE_BYTES,
            HostMetrics.DISK_SIZE_BYTES),
        first(
            device,
            AcceleratorMetrics.TEMPERATURE_CELSIUS,
            HostMetrics.CPU_TEMPERATURE_CELSIUS,
            HostMetrics.DISK_TEMPERATURE_CELSIUS),
        first(
            device,
            AcceleratorMetrics.POWER_WATTS,
            HostMetrics.CPU_POWER_WATTS,
            HostMetrics.CHASSIS_POWER_WATTS),
        first(device, AcceleratorMetrics.POWER_LIMIT_WATTS),
        first(device, AcceleratorMetrics.FREQUENCY_HERTZ, HostMetrics.CPU_FREQUENCY_HERTZ),
        first(
            device,
            AcceleratorMetrics.PCIE_RECEIVE_BYTES_PER_SECOND,
            HostMetrics.NETWORK_RECEIVE_BYTES_PER_SECOND,
            HostMetrics.DISK_READ_BYTES_PER_SECOND),
        first(
            device,
            AcceleratorMetrics.PCIE_TRANSMIT_BYTES_PER_SECOND,
            HostMetrics.NETWORK_TRANSMIT_BYTES_PER_SECOND,
            HostMetrics.DISK_WRITE_BYTES_PER_SECOND));
  }

  /**
   * The reading of the metric that the device's kind can have: a dash when it was not obtained,
   * empty when the kind has none of them.
   */
  private static String first(Device device, Metric... metrics) {
    for (Metric metric : metrics) {
      if (metric.kinds().contains(device.kind())) return Readable.of(device, metric);
    }
    return "";
  }
}
