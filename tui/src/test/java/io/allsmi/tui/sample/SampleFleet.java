package io.allsmi.tui.sample;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.history.History;
import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A made-up fleet for screens: racks of nodes with eight GPUs each, among them nodes of other
 * vendors, of older cards, without accelerators and with partitions, and every state that a node
 * can be in. The same for the same number of nodes and seed.
 */
public final class SampleFleet {
  private static final double INTERVAL = 3;
  private static final double GIB = 1L << 30;
  private static final Moment AT = new Moment(1_763_759_057_000L, 600_000_000_000L);
  private static final int NODES_OF_A_RACK = 36;

  private final int nodes;
  private final Random random;
  private String hostile = "";
  private boolean labels = true;
  private int unheard;
  private boolean marked;

  private SampleFleet(int nodes, long seed) {
    this.nodes = nodes;
    this.random = new Random(seed);
  }

  /** A fleet to be varied before {@link #view} makes it. */
  public static SampleFleet of(int nodes) {
    return of(nodes, 8);
  }

  public static SampleFleet of(int nodes, long seed) {
    return new SampleFleet(nodes, seed);
  }

  public static FleetView ofNodes(int nodes) {
    return of(nodes).view();
  }

  /** A text in every name that comes from outside. */
  public SampleFleet named(String text) {
    hostile = text;
    return this;
  }

  /** Discovery says nothing about the nodes. */
  public SampleFleet withoutLabels() {
    labels = false;
    return this;
  }

  /** What nodes said that are not current has a temperature that no other one has: 6666 °C. */
  public SampleFleet marked() {
    marked = true;
    return this;
  }

  /** The last ones have not answered yet. */
  public SampleFleet unheard(int count) {
    unheard = count;
    return this;
  }

  public FleetView view() {
    List<NodeView> all = new ArrayList<>(nodes);
    for (int i = 0; i < nodes; i++) all.add(node(i));
    return new FleetView(all, AT);
  }

  private NodeView node(int i) {
    String name = "gx-" + padded(i + 1) + hostile;
    NodeState state = i >= nodes - unheard ? NodeState.STARTING : state(i);
    if (state == NodeState.STARTING) {
      return NodeView.starting(name, AT).in(state, contact(i, state));
    }
    double age = age(state);
    Moment at = AT.plusSeconds(-age);
    Machine machine = new Machine(i, name, at, marked && !state.isCurrent());
    Snapshot snapshot = machine.snapshot();
    return new NodeView(snapshot, History.NONE, state, contact(i, state));
  }

  private String padded(int number) {
    int digits = Integer.toString(Math.max(nodes, 100)).length();
    return "0".repeat(digits - Integer.toString(number).length()) + number;
  }

  /** A few of every hundred are in trouble; of eight, one is in each state. */
  private NodeState state(int i) {
    if (nodes == 8) {
      return switch (i) {
        case 1 -> NodeState.LATE;
        case 2 -> NodeState.STALE;
        case 3 -> NodeState.DOWN;
        case 5 -> NodeState.UNAUTHORIZED;
        case 6 -> NodeState.MALFORMED;
        case 7 -> NodeState.STARTING;
        default -> NodeState.UP;
      };
    }
    return switch (i % 101) {
      case 17 -> NodeState.DOWN;
      case 29, 78 -> NodeState.LATE;
      case 53 -> i % 3 == 0 ? NodeState.STALE : NodeState.UP;
      case 71 -> i % 4 == 0 ? NodeState.UNAUTHORIZED : NodeState.UP;
      case 88 -> i % 5 == 0 ? NodeState.MALFORMED : NodeState.UP;
      default -> NodeState.UP;
    };
  }

  private static double age(NodeState state) {
    return switch (state) {
      case LATE -> 7;
      case STALE -> 74;
      case DOWN -> 260;
      case UNAUTHORIZED, MALFORMED -> 900;
      default -> 1.4;
    };
  }

  private Contact contact(int i, NodeState state) {
    String reason =
        switch (state) {
          case DOWN -> i % 2 == 0 ? "no route to host" : "connection refused";
          case LATE, STALE -> "no answer within 2.4 s";
          case UNAUTHORIZED -> "401: wants a password";
          case MALFORMED -> "line 14: no number after nvidia_gpu_power";
          case UP, STARTING -> "";
        };
    int rack = i / NODES_OF_A_RACK;
    String row = Character.toString('a' + rack / 9 % 26);
    Info found =
        labels
            ? Info.of(
                "rack",
                row + (rack % 9 + 1 < 10 ? "0" : "") + (rack % 9 + 1) + hostile,
                "pool",
                i % 3 == 0 ? "serve" : "train",
                "cluster",
                i < nodes / 2 + 1 ? "berlin" : "oslo")
            : Info.NONE;
    List<String> dialects = state == NodeState.STARTING ? List.of() : List.of("allsmi");
    long since = state == NodeState.UP ? 0 : AT.wallMillis() - Math.round(1000 * age(state));
    String address = "http://gx-" + padded(i + 1) + ":9530/metrics";
    return new Contact(List.of(address), found, dialects, reason + hostile, since);
  }

  /** What one node has and says. */
  private final class Machine {
    private final int number;
    private final String name;
    private final Moment at;
    private final boolean past;
    private final List<DeviceInfo> devices = new ArrayList<>();
    private final BlockBuilder block = new BlockBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ProcessUse> processes = new ArrayList<>();

    Machine(int number, String name, Moment at, boolean marked) {
      this.number = number;
      this.past = marked;
      this.name = name;
      this.at = at;
    }

    Snapshot snapshot() {
      add("node", DeviceKind.NODE, "", "", Info.of("os", "Ubuntu 24.04", "kernel", "6.8.0-45"));
      add("cpu0", DeviceKind.CPU, "amd", "AMD EPYC 9654", Info.NONE);
      set(0, HostMetrics.UPTIME_SECONDS, 273_600 + number);
      set(1, HostMetrics.CPU_TEMPERATURE_CELSIUS, 58);
      accelerators();
      Inventory inventory = new Inventory(devices, 1);
      Snapshot raw =
          new Snapshot(
              name,
              at,
              inventory,
              List.of(block.build("nvml", at, 1)),
              processes,
              List.of(),
              findings,
              List.of(Source.ok("nvml", at, 0.004, INTERVAL)));
      return new Derivation(Derive.core(), INTERVAL).next(raw);
    }

    private void accelerators() {
      int kind = nodes == 1 ? 0 : number % 40;
      switch (kind) {
        case 33 -> several(4, "rngd", DeviceKind.NPU, "furiosa", "RNGD", 48, 180);
        case 34 -> several(4, "tenstorrent", DeviceKind.CHIP, "tenstorrent", "n300", 12, 160);
        case 35, 36 -> several(8, "nvidia", DeviceKind.GPU, "nvidia", "NVIDIA L40S", 48, 350);
        case 37 -> {}
        default -> several(8, "nvidia", DeviceKind.GPU, "nvidia", "NVIDIA H100 80GB HBM3", 80, 700);
      }
      if (kind == 4) partitions();
    }

    private void several(
        int count, String stem, DeviceKind kind, String vendor, String model, int gib, int watts) {
      double load = random.nextDouble();
      boolean idle = random.nextInt(12) == 0;
      String user = List.of("lee", "kim", "choi", "park", "novak").get(random.nextInt(5));
      List<DeviceUse> uses = new ArrayList<>();
      for (int d = 0; d < count; d++) {
        Info info = Info.of("uuid", "GPU-" + number + "-" + d, "driver", "570.86.10");
        int at = add(stem + d, kind, vendor, model + hostile, info);
        boolean hot = random.nextInt(260) == 0;
        double busy =
            idle ? 0 : Math.min(1, 0.35 + 0.6 * Math.sqrt(load) + random.nextDouble() / 8);
        if (random.nextInt(15) == 0) busy = random.nextDouble() * 0.3;
        device(at, hot ? 0.41 : busy, hot, gib, watts);
        if (hot) hot(stem + d);
        if (random.nextInt(900) == 0) remap(stem + d);
        if (!idle) uses.add(use(stem + d, busy, gib * 0.85));
      }
      if (!uses.isEmpty()) process(88_000 + number, "python", user, "99" + number / 4, uses);
    }

    private void device(int at, double busy, boolean hot, int gib, int watts) {
      set(at, AcceleratorMetrics.UTILIZATION_RATIO, busy);
      set(at, AcceleratorMetrics.MEMORY_TOTAL_BYTES, gib * GIB);
      double full = busy < 0.01 ? 0.01 : 0.3 + 0.09 * ((7 * number + at) % 7);
      set(at, AcceleratorMetrics.MEMORY_USED_BYTES, full * gib * GIB);
      double heat = hot ? 88 : 31 + 32 * busy + random.nextInt(5);
      set(at, AcceleratorMetrics.TEMPERATURE_CELSIUS, past ? 6666 : Math.rint(heat));
      set(at, AcceleratorMetrics.TEMPERATURE_SLOWDOWN_CELSIUS, 87);
      set(at, AcceleratorMetrics.POWER_WATTS, watts * (0.1 + 0.78 * busy));
      set(at, AcceleratorMetrics.POWER_LIMIT_WATTS, watts);
      set(at, AcceleratorMetrics.FREQUENCY_HERTZ, hot ? 1.11e9 : 1.98e9);
    }

    private void partitions() {
      for (int i = 0; i < 3; i++) {
        DeviceInfo info =
            DeviceInfo.of("nvidia0/mig" + i, DeviceKind.MIG, "nvidia", "1g.10gb", Info.NONE);
        devices.add(info.withParent("nvidia0"));
        int at = devices.size() - 1;
        set(at, AcceleratorMetrics.SM_ACTIVE_RATIO, 0.3 * i);
        set(at, AcceleratorMetrics.MEMORY_TOTAL_BYTES, 9.75 * GIB);
        set(at, AcceleratorMetrics.MEMORY_USED_BYTES, (1 + i) * GIB);
      }
    }

    private void hot(String device) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "throttled",
              device,
              Optional.of(at.plusSeconds(-1860 - number)),
              "the hardware holds the clocks down because of the temperature" + hostile,
              "check airflow and the mount of the heat sink"));
    }

    private void remap(String device) {
      findings.addFirst(
          new Finding(
              Severity.CRITICAL,
              "xid",
              device,
              Optional.of(at.plusSeconds(-660)),
              "Xid 79: it has fallen off the bus",
              "drain, power cycle; replace on repeat"));
    }

    private int add(String device, DeviceKind kind, String vendor, String model, Info info) {
      devices.add(DeviceInfo.of(device, kind, vendor, model, info));
      return devices.size() - 1;
    }

    private void set(int device, Metric metric, double value) {
      block.set(device, Layout.NO_PART, metric, value);
    }

    private DeviceUse use(String device, double share, double gib) {
      return new DeviceUse(device, "compute", gib * GIB, List.of(new EngineShare("sm", share)));
    }

    private void process(
        int pid, String program, String user, String container, List<DeviceUse> uses) {
      long started = at.wallMillis() - 7_860_000L - 1000L * number;
      processes.add(
          new ProcessUse(
              pid, started, program + hostile, user + hostile, container, 6.1, 41 * GIB, uses));
    }
  }
}
