package io.allsmi.tui.device;

import io.allsmi.insight.derive.Derivation;
import io.allsmi.insight.derive.Derive;
import io.allsmi.insight.history.History;
import io.allsmi.insight.history.Recorder;
import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A made-up node with one device of each sort: an H100 in trouble, an A100 that is divided, a
 * GeForce, a plain NPU whose source is late, a board with two chips, a CPU, a disk, an interface, a
 * chassis, and a device whose every string is hostile. The same at each call.
 */
public final class SampleDevices {
  static final String HOSTILE = "\u001b[2Jx\u009b31m\r\n\u202e漢字\u0301" + "long".repeat(40);

  private static final double INTERVAL = 2;
  private static final int TICKS = 300;
  private static final long START = 1_763_758_457_000L;
  private static final double GIB = 1L << 30;

  private static final FleetView VIEW = new SampleDevices().view();

  private final List<DeviceInfo> devices = new ArrayList<>();
  private final List<SampleDevice> samples = new ArrayList<>();

  private SampleDevices() {}

  /** A screen's view of it after ten minutes. */
  public static FleetView get() {
    return VIEW;
  }

  private FleetView view() {
    for (SampleDevice sample : SampleAccelerators.all()) add(sample);
    for (SampleDevice sample : SampleHost.all()) add(sample);
    Inventory inventory = new Inventory(devices, 1);
    Derivation derivation = new Derivation(Derive.core(), INTERVAL);
    Recorder recorder = Recorder.ofTenMinutes(INTERVAL);
    Snapshot snapshot = Snapshot.empty("", Moment.ofWall(0));
    History history = History.NONE;
    List<Block> late = List.of();
    for (int tick = 0; tick < TICKS; tick++) {
      Moment at = new Moment(START + 2000L * tick, 2_000_000_000L * tick);
      List<Block> blocks = blocks(tick, at);
      // The last source answers no more for the last fourteen seconds.
      if (tick == TICKS - 8) late = List.of(blocks.getLast());
      if (!late.isEmpty()) blocks.set(blocks.size() - 1, late.getFirst());
      Snapshot raw =
          new Snapshot(
              "gx-014",
              at,
              inventory,
              blocks,
              processes(at),
              events(at),
              findings(at),
              sources(at, late));
      snapshot = derivation.next(raw);
      // Half a minute in which nobody looked: a gap in every graph.
      if (tick < 120 || tick > 135) history = recorder.record(snapshot, INTERVAL);
    }
    return FleetView.of(new NodeView(snapshot, history, NodeState.UP));
  }

  private void add(SampleDevice sample) {
    devices.add(sample.info());
    samples.add(sample);
  }

  private List<Block> blocks(int tick, Moment at) {
    List<String> sources = new ArrayList<>();
    for (SampleDevice sample : samples) {
      if (!sources.contains(sample.source())) sources.add(sample.source());
    }
    sources.remove("furiosa");
    sources.add("furiosa");
    List<Block> blocks = new ArrayList<>();
    for (String source : sources) {
      BlockBuilder builder = new BlockBuilder();
      for (int i = 0; i < samples.size(); i++) {
        if (samples.get(i).source().equals(source)) samples.get(i).fill(builder, i, tick);
      }
      blocks.add(builder.build(source, at, 1));
    }
    return blocks;
  }

  private static List<Source> sources(Moment at, List<Block> late) {
    List<Source> sources = new ArrayList<>();
    sources.add(Source.ok("nvml", at, 0.004, INTERVAL));
    sources.add(Source.ok("host", at, 0.002, INTERVAL));
    sources.add(
        late.isEmpty()
            ? Source.ok("furiosa", at, 0.01, INTERVAL)
            : new Source(
                "furiosa",
                SourceState.LATE,
                Optional.of(late.getFirst().observedAt()),
                0.01,
                INTERVAL,
                "no answer for 14 s",
                "",
                1));
    return sources;
  }

  private static List<Finding> findings(Moment at) {
    return List.of(
        new Finding(
            Severity.CRITICAL,
            "errors_rising",
            "nvidia0",
            Optional.of(at.plusSeconds(-75)),
            "errors rise: ECC uncorrected +1",
            "drain it when the job ends and reset it; replace it when it comes again"),
        new Finding(
            Severity.WARNING,
            "throttled",
            "nvidia0",
            Optional.of(at.plusSeconds(-1860)),
            "the hardware holds the clocks down because of the temperature, 88 °C",
            "check airflow and the mount of the heat sink"),
        new Finding(
            Severity.WARNING,
            "link_down",
            "nvidia0",
            Optional.of(at.plusSeconds(-240)),
            "link 7 down; up before",
            "check cable or bridge and the device at the other end; a reset trains the link"
                + " anew"),
        new Finding(
            Severity.ADVICE, "late", HOSTILE, Optional.empty(), HOSTILE, HOSTILE + " " + HOSTILE));
  }

  private static List<Event> events(Moment at) {
    return List.of(
        event(1, at.plusSeconds(-4000), "nvidia0", "link", 7, "NVLink 7 went down"),
        event(2, at.plusSeconds(-75), "nvidia0", "xid", 48, "Double bit ECC error"),
        event(3, at.plusSeconds(-60), "nvidia0", "xid", 63, "Row remapping event"),
        event(4, at.plusSeconds(-30), HOSTILE, HOSTILE, 1, HOSTILE));
  }

  private static Event event(
      long seq, Moment at, String device, String code, long number, String text) {
    return new Event("s", seq, at, device, code, OptionalLong.of(number), text);
  }

  private static List<ProcessUse> processes(Moment at) {
    long day = 86_400_000L;
    return List.of(
        process(88121, at.wallMillis() - 3 * day, "python3", "lee", "9f2c11ab03de", 8.12, 41 * GIB)
            .on("nvidia0", 71.0 * GIB, 0.41, 0.02)
            .done(),
        process(1201, at.wallMillis() - 9 * day, "nvidia-persiste", "root", "", 0.001, 42e6)
            .on("nvidia0", Double.NaN, Double.NaN, Double.NaN)
            .done(),
        process(90433, at.wallMillis() - 7_860_000, "ipykernel", "kim", "", 0.41, 2 * GIB)
            .on("nvidia1/mig0", 11 * GIB, 0.6, Double.NaN)
            .done(),
        process(90434, at.wallMillis() - 60_000, "vllm", "kim", "", 1.7, 2 * GIB)
            .on("nvidia1/mig1", 9 * GIB, 0.2, Double.NaN)
            .done(),
        process(7, 0, HOSTILE, HOSTILE, HOSTILE, Double.NaN, Double.NaN)
            .on(HOSTILE, 5, 0.1, 7)
            .done());
  }

  private static UseBuilder process(
      int pid, long start, String name, String user, String container, double cpu, double memory) {
    return new UseBuilder(
        new ProcessUse(pid, start, name, user, container, cpu, memory, List.of()));
  }

  private record UseBuilder(ProcessUse process) {
    UseBuilder on(String device, double memory, double sm, double enc) {
      List<EngineShare> shares = new ArrayList<>();
      if (!Double.isNaN(sm)) shares.add(new EngineShare("sm", sm));
      if (!Double.isNaN(enc)) shares.add(new EngineShare("enc", enc));
      List<DeviceUse> uses = new ArrayList<>(process.uses());
      uses.add(new DeviceUse(device, "compute", memory, shares));
      return new UseBuilder(
          new ProcessUse(
              process.pid(),
              process.startedAt(),
              process.name(),
              process.user(),
              process.container(),
              process.cpuRatio(),
              process.memoryBytes(),
              uses));
    }

    ProcessUse done() {
      return process;
    }
  }

  /** A smooth number from 0 to 1. */
  static double wave(int tick, int period, int phase) {
    return 0.5 + 0.5 * Math.sin(2 * Math.PI * (tick % period) / period + phase);
  }

  static Info gpuInfo(int index) {
    return Info.of(
        "uuid",
        "GPU-7c1e8f2" + index + "-9d1b-4f0e-8f3a-1c5b8e2aa94f",
        "pci",
        "0000:" + (4 + index) + "b:00.0",
        "numa",
        "0",
        "serial",
        "165432100012" + index,
        "driver",
        "570.86.10",
        "vbios",
        "96.00.99.00.01",
        "firmware",
        "G520.0200.00.05");
  }
}
