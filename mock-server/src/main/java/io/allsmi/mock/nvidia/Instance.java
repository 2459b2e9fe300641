package io.allsmi.mock.nvidia;

import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREE_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_RESERVED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Point;
import io.allsmi.mock.sim.Uuid;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Leveled;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One instance of a GPU that is divided (MIG). The driver of an A100 tells its memory and its
 * processes and nothing else.
 *
 * @param profile its size
 * @param slot its place among the GPU's instances
 * @param info what it is called
 */
record Instance(MigProfile profile, int slot, DeviceInfo info) {
  private static final double PAGE = 1L << 21;
  private static final double OWN_BYTES = 12 * PAGE / 2;

  /** The instances of a GPU, in the order of their numbers. */
  static List<Instance> of(List<MigProfile> layout, String gpu, long seed) {
    List<Instance> instances = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (int slot = 0; slot < layout.size(); slot++) {
      MigProfile profile = layout.get(slot);
      int number = profile.first();
      while (!numbers.add(number)) number++;
      instances.add(new Instance(profile, slot, describe(profile, gpu, slot, number, seed)));
    }
    return List.copyOf(instances);
  }

  private static DeviceInfo describe(
      MigProfile profile, String gpu, int slot, int number, long seed) {
    String uuid = "MIG-" + Uuid.of(Draw.of(seed, 65, slot));
    Info info =
        Info.of(
            "uuid", uuid,
            "compute_instance", "0",
            "gpu_instance", Integer.toString(number),
            "multiprocessors", Integer.toString(profile.multiprocessors()),
            "profile", profile.name());
    return new DeviceInfo(
        gpu + "/mig" + slot,
        DeviceKind.MIG,
        "nvidia",
        "MIG " + profile.name(),
        gpu,
        info,
        List.of(new IdentityKey(KeyType.UUID, uuid)),
        List.of(),
        Map.of());
  }

  /** Bytes that the process in it holds; 0 when there is none. */
  double processBytes(Gpu gpu, Gpu.Now now) {
    Point point = now.point();
    if (point.work() == Work.IDLE) return 0;
    if (!gpu.tenant.runs(point.job(), gpu.number, slot)) return 0;
    double share = Tenant.memory(point.work(), now.tick().second() - point.start());
    double own = 0.7 + 0.3 * Draw.unit(Draw.of(gpu.seed, point.job(), slot));
    return PAGE * Math.floor(share * own * (profile.bytes() - OWN_BYTES) / PAGE);
  }

  double usedBytes(Gpu gpu, Gpu.Now now) {
    return OWN_BYTES + processBytes(gpu, now);
  }

  void set(Gpu gpu, Gpu.Now now, Leveled to) {
    double used = usedBytes(gpu, now);
    to.set(MEMORY_TOTAL_BYTES, profile.bytes());
    to.set(MEMORY_USED_BYTES, used);
    to.set(MEMORY_FREE_BYTES, profile.bytes() - used);
    to.set(MEMORY_RESERVED_BYTES, 0);
  }
}
