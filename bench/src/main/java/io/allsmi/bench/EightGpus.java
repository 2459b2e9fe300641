package io.allsmi.bench;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Snapshots of a made-up node of eight H100 with everything that the catalogue knows of a GPU: 18
 * links and 9 engines each. Values are random within what the type allows; they mean nothing.
 */
public final class EightGpus {
  private static final int GPUS = 8;
  private static final int LINKS = 18;
  private static final List<String> ENGINES =
      List.of(
          "nvenc0", "nvdec0", "nvdec1", "nvdec2", "nvdec3", "nvdec4", "nvdec5", "nvjpg0", "ofa0");

  private final Random random = new Random(7);
  private final BlockBuilder builder = new BlockBuilder();
  private final Inventory inventory = inventory();
  private long ticks;

  private static Inventory inventory() {
    List<Part> parts = new ArrayList<>();
    for (int link = 0; link < LINKS; link++) {
      parts.add(
          new Part(PartKind.LINK, "" + link, Info.of("type", "NVLink 4", "remote", "nvswitch")));
    }
    for (String engine : ENGINES) parts.add(Part.of(PartKind.ENGINE, engine));
    List<DeviceInfo> devices = new ArrayList<>();
    for (int gpu = 0; gpu < GPUS; gpu++) {
      Info info =
          Info.of(
              "uuid",
              "GPU-7c1e0f3a-0000-4000-8000-00000000000" + gpu,
              "pci",
              "0000:" + gpu + "b:00.0",
              "driver",
              "570.86.10",
              "vbios",
              "96.00.99.00.01");
      devices.add(
          DeviceInfo.of("nvidia" + gpu, DeviceKind.GPU, "nvidia", "NVIDIA H100 80GB HBM3", info)
              .withParts(parts));
    }
    return new Inventory(devices, 1);
  }

  /** The next snapshot, two seconds after the one before; inventory and layout are shared. */
  public Snapshot next() {
    Moment at = new Moment(1_763_759_057_120L + 2000 * ticks, 2_000_000_000L * ticks);
    ticks++;
    for (int gpu = 0; gpu < GPUS; gpu++) fill(gpu);
    Block block = builder.build("nvml", at, 1);
    return new Snapshot(
        "gx-014",
        at,
        inventory,
        List.of(block),
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ok("nvml", at, 0.004, 2)));
  }

  private void fill(int gpu) {
    List<Part> parts = inventory.devices().get(gpu).parts();
    for (Metric metric : AcceleratorMetrics.all()) {
      if (!metric.kinds().contains(DeviceKind.GPU) || metric.derived().isPresent()) continue;
      if (metric.isOfDevice()) set(gpu, Layout.NO_PART, metric);
      for (int part = 0; part < parts.size(); part++) {
        if (metric.isOf(parts.get(part).kind())) set(gpu, part, metric);
      }
    }
  }

  private void set(int gpu, int part, Metric metric) {
    if (metric.isText()) builder.set(gpu, part, metric, Double.NaN, "default");
    else builder.set(gpu, part, metric, value(metric));
  }

  private double value(Metric metric) {
    if (metric.type() == MetricType.STATE) return random.nextInt(2);
    if (metric.type() == MetricType.FLAGS) return 1 << random.nextInt(metric.states().size());
    if (metric.type() == MetricType.COUNTER) return ticks * 1_000_003.0 + random.nextInt(1000);
    return switch (metric.unit()) {
      case RATIO -> random.nextInt(1001) / 1000.0;
      case CELSIUS -> 30 + random.nextInt(60);
      case WATTS -> 70 + random.nextInt(630_000) / 1000.0;
      default -> random.nextInt(1_000_000);
    };
  }
}
