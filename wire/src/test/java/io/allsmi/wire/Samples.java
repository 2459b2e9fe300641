package io.allsmi.wire;

import static io.allsmi.model.Layout.NO_PART;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ENERGY_JOULES_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.THROTTLE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One small snapshot with a little of everything. */
public final class Samples {
  /** 2026-11-21T21:04:17.120Z. */
  public static final Moment AT = Moment.ofWall(1_795_295_057_120L);

  /** A metric that no catalogue has. */
  public static final Metric ACME_RAIL_WATTS =
      Metric.gauge("acme_power_watts", Unit.WATTS)
          .part(PartKind.RAIL)
          .help("What the rail draws")
          .build();

  /** The core catalogue. */
  public static final Catalogue CATALOGUE = Catalogue.core();

  private Samples() {}

  /** A GPU that two sources read, a node, and what else a snapshot tells. */
  public static Snapshot snapshot() {
    DeviceInfo gpu =
        DeviceInfo.of(
                "nvidia0",
                DeviceKind.GPU,
                "nvidia",
                "NVIDIA H100 80GB HBM3",
                Info.of(
                    "uuid",
                    "GPU-7c2f",
                    "pci",
                    "0000:4b:00.0",
                    "driver",
                    "580.95.05",
                    "architecture",
                    "Hopper"))
            .withParts(
                List.of(
                    Part.of(PartKind.RAIL, "VDD"),
                    new Part(PartKind.LINK, "0", Info.of("type", "nvlink", "remote", "nvswitch0"))))
            .withReportable(Map.of("throttle", List.of("sw_power_cap", "hw_slowdown")));
    DeviceInfo node =
        DeviceInfo.of(
            "node",
            DeviceKind.NODE,
            "",
            "",
            Info.of("hostname", "gx-014", "os", "Debian 13", "kernel", "6.12.0"));
    BlockBuilder nvml = new BlockBuilder();
    nvml.set(0, NO_PART, UTILIZATION_RATIO, 0.97);
    nvml.set(0, NO_PART, MEMORY_TOTAL_BYTES, 85_899_345_920.0);
    nvml.set(0, NO_PART, MEMORY_USED_BYTES, Double.NaN);
    nvml.set(0, NO_PART, POWER_WATTS, 612.3);
    nvml.set(0, NO_PART, ENERGY_JOULES_TOTAL, 85_899_345_920.0);
    nvml.set(0, NO_PART, THROTTLE, 1 << THROTTLE.states().indexOf("sw_power_cap"));
    nvml.set(0, 0, ACME_RAIL_WATTS, 12.5);
    BlockBuilder chassis = new BlockBuilder();
    chassis.set(0, NO_PART, TEMPERATURE_CELSIUS, 67);
    return new Snapshot(
        "gx-014",
        AT,
        new Inventory(List.of(gpu, node), 1),
        List.of(
            nvml.build("nvml", AT.plusSeconds(-0.02), 1_795_000_000_000L),
            chassis.build("chassis", AT.plusSeconds(-5), 0)),
        List.of(
            new ProcessUse(
                4711,
                1_795_290_000_000L,
                "python3",
                "alice",
                "3f2a",
                1.25,
                1_073_741_824,
                List.of(
                    new DeviceUse(
                        "nvidia0",
                        "compute",
                        42_949_672_960.0,
                        List.of(new EngineShare("sm", 0.5)))))),
        List.of(
            new Event(
                "b1", 7, AT.plusSeconds(-60), "nvidia0", "xid", OptionalLong.of(79), "fell off")),
        List.of(
            new Finding(
                Severity.WARNING,
                "late",
                "chassis",
                Optional.of(AT.plusSeconds(-5)),
                "chassis has not answered for 5 s",
                "")),
        List.of(
            new Source(
                "nvml", SourceState.OK, Optional.of(AT.plusSeconds(-0.02)), 0.0117, 2, "", "", 0),
            new Source(
                "chassis",
                SourceState.LATE,
                Optional.of(AT.plusSeconds(-5)),
                0.25,
                2,
                "no answer within 1.6 s",
                "",
                1),
            Source.without("furiosa", SourceState.ABSENT, "no such device", "nothing to do")));
  }

  /** That snapshot as a document. */
  public static String document() {
    return new String(SnapshotJson.write(snapshot(), JsonOptions.ALL), StandardCharsets.UTF_8);
  }

  /** The document with one piece of it replaced, which must be there. */
  public static String documentWith(String written, String other) {
    String document = document();
    if (!document.contains(written)) throw new IllegalArgumentException(written + " is not there");
    return document.replace(written, other);
  }
}
