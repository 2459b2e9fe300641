package io.allsmi.insight.cluster;

import io.allsmi.insight.history.History;
import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a node together, with GPUs whose readings are what a test says. */
final class Nodes {
  static final Moment NOW = Moment.ofWall(1_790_000_000_000L);
  static final double GIB = 1L << 30;

  private final String name;
  private final List<DeviceInfo> devices = new ArrayList<>();
  private final BlockBuilder block = new BlockBuilder();
  private final List<Finding> findings = new ArrayList<>();
  private final List<ProcessUse> processes = new ArrayList<>();
  private Info labels = Info.NONE;
  private NodeState state = NodeState.UP;
  private String reason = "";
  private long since;

  private Nodes(String name) {
    this.name = name;
  }

  static Nodes node(String name) {
    return new Nodes(name);
  }

  /** A GPU with a utilization (NaN for none), at 30 °C more than its percentage, 100 W a tenth. */
  Nodes gpu(String model, double utilization) {
    int device = device("gpu" + devices.size(), DeviceKind.GPU, model, "");
    set(device, AcceleratorMetrics.UTILIZATION_RATIO, utilization);
    if (Double.isNaN(utilization)) return this;
    set(device, AcceleratorMetrics.TEMPERATURE_CELSIUS, 30 + 50 * utilization);
    set(device, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS, 90);
    set(device, AcceleratorMetrics.POWER_WATTS, 100 + 500 * utilization);
    set(device, AcceleratorMetrics.POWER_LIMIT_WATTS, 700);
    set(device, AcceleratorMetrics.MEMORY_USED_BYTES, utilization * 80 * GIB);
    set(device, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 80 * GIB);
    return this;
  }

  Nodes gpus(int n, double utilization) {
    for (int i = 0; i < n; i++) gpu("H100", utilization);
    return this;
  }

  int device(String device, DeviceKind kind, String model, String parent) {
    devices.add(DeviceInfo.of(device, kind, "nvidia", model, Info.NONE).withParent(parent));
    return devices.size() - 1;
  }

  Nodes set(int device, Metric metric, double value) {
    block.set(device, Layout.NO_PART, metric, value);
    return this;
  }

  Nodes in(NodeState other, String why, long sinceMillis) {
    state = other;
    reason = why;
    since = sinceMillis;
    return this;
  }

  Nodes label(String... keysAndValues) {
    labels = Info.of(keysAndValues);
    return this;
  }

  Nodes finding(Severity severity, String code, String subject, double secondsAgo) {
    findings.add(
        new Finding(
            severity,
            code,
            subject,
            Optional.of(NOW.plusSeconds(-secondsAgo)),
            code + " of " + subject,
            "look"));
    return this;
  }

  Nodes process(String user, String process, String container, String... uses) {
    List<DeviceUse> all = new ArrayList<>();
    for (String use : uses) all.add(new DeviceUse(use, "", GIB, List.of()));
    processes.add(new ProcessUse(processes.size() + 1, 1, process, user, container, 0, 0, all));
    return this;
  }

  NodeView view() {
    List<Block> blocks = devices.isEmpty() ? List.of() : List.of(block.build("nvml", NOW, 1));
    Snapshot snapshot =
        new Snapshot(
            name,
            NOW,
            new Inventory(devices, 1),
            blocks,
            processes,
            List.of(),
            findings,
            List.of());
    Contact contact = new Contact(List.of(), labels, List.of("allsmi"), reason, since);
    return new NodeView(snapshot, History.NONE, state, contact);
  }

  static ClusterSummary cluster(Nodes... nodes) {
    return ClusterSummary.of(fleet(nodes));
  }

  static FleetView fleet(Nodes... nodes) {
    List<NodeView> views = new ArrayList<>();
    for (Nodes node : nodes) views.add(node.view());
    return new FleetView(views, NOW);
  }
}
