package io.allsmi.tui.overview;

import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.show.Owners;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.tui.page.DeviceColumn;
import io.allsmi.tui.show.Busy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of devices as the user chose it: accelerators, beneath each its partitions. */
final class DeviceRows {
  /** Partitions are unfolded by themselves as long as there are no more rows than this. */
  private static final int FEW = 16;

  private final NodeView node;
  private final Snapshot snapshot;
  private final DeviceChoice choice;
  private final Owners owners;
  private final Troubles troubles;
  private final Map<String, List<Device>> partitions = new HashMap<>();

  private DeviceRows(NodeView node, DeviceChoice choice, Owners owners, Troubles troubles) {
    this.node = node;
    this.snapshot = node.snapshot();
    this.choice = choice;
    this.owners = owners;
    this.troubles = troubles;
  }

  static List<DeviceRow> of(NodeView node, DeviceChoice choice) {
    Snapshot snapshot = node.snapshot();
    return of(node, choice, Owners.of(snapshot), Troubles.of(snapshot));
  }

  static List<DeviceRow> of(NodeView node, DeviceChoice choice, Owners owners, Troubles troubles) {
    return new DeviceRows(node, choice, owners, troubles).rows();
  }

  private List<DeviceRow> rows() {
    int split = collectPartitions();
    List<Device> devices = new ArrayList<>();
    for (Device device : snapshot.accelerators()) {
      if (isShown(device)) devices.add(device);
    }
    sort(devices);
    boolean few = devices.size() + split <= FEW;
    List<DeviceRow> rows = new ArrayList<>();
    for (Device device : devices) add(rows, device, few);
    return rows;
  }

  private int collectPartitions() {
    int count = 0;
    List<DeviceInfo> devices = snapshot.inventory().devices();
    for (int i = 0; i < devices.size(); i++) {
      DeviceInfo info = devices.get(i);
      if (info.kind().scope() != Scope.PARTITION) continue;
      partitions.computeIfAbsent(info.parent(), _ -> new ArrayList<>()).add(snapshot.device(i));
      count++;
    }
    return count;
  }

  private List<Device> partitionsOf(Device device) {
    return partitions.getOrDefault(device.name(), List.of());
  }

  private void add(List<DeviceRow> rows, Device device, boolean few) {
    List<Device> parts = partitionsOf(device);
    boolean open = !parts.isEmpty() && few != choice.toggled().contains(device.name());
    rows.add(new DeviceRow(device, false, false, parts.size(), open));
    if (!open) return;
    for (int i = 0; i < parts.size(); i++) {
      rows.add(new DeviceRow(parts.get(i), true, i == parts.size() - 1, 0, false));
    }
  }

  private boolean isShown(Device device) {
    if (choice.problemsOnly() && !isTroubled(device)) return false;
    return isTaken(device);
  }

  private boolean isTroubled(Device device) {
    if (troubles.has(device.name())) return true;
    for (Device part : partitionsOf(device)) {
      if (troubles.has(part.name())) return true;
    }
    return false;
  }

  /** A device is shown with its partitions when one of them is what is looked for. */
  private boolean isTaken(Device device) {
    Filter filter = choice.filter().filter();
    if (filter.takes(node, device)) return true;
    for (Device part : partitionsOf(device)) {
      if (filter.takes(node, part)) return true;
    }
    return false;
  }

  /** Numbers with the most on top, texts by the alphabet; what is absent comes last. */
  private void sort(List<Device> devices) {
    DeviceColumn order = choice.order();
    if (order == DeviceColumn.DEVICE) {
      if (choice.reversed()) Collections.reverse(devices);
    } else if (order == DeviceColumn.MODEL || order == DeviceColumn.OWNER) {
      devices.sort((one, other) -> turned(text(one).compareTo(text(other))));
    } else {
      devices.sort((one, other) -> compare(number(one), number(other)));
    }
  }

  private int turned(int comparison) {
    return choice.reversed() ? -comparison : comparison;
  }

  private int compare(double one, double other) {
    if (Double.isNaN(one) || Double.isNaN(other)) {
      return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
    }
    return turned(Double.compare(other, one));
  }

  private String text(Device device) {
    return choice.order() == DeviceColumn.MODEL ? device.model() : owners.text(device.name());
  }

  private double number(Device device) {
    return switch (choice.order()) {
      case UTILIZATION, HISTORY -> Busy.ratio(device);
      case STATE -> severity(device);
      default -> choice.order().metric().map(device::value).orElse(Double.NaN);
    };
  }

  private double severity(Device device) {
    Severity worst = troubles.of(device.name()).map(Finding::severity).orElse(Severity.ADVICE);
    return switch (worst) {
      case ADVICE -> 0;
      case WARNING -> 1;
      case CRITICAL -> 2;
    };
  }
}
