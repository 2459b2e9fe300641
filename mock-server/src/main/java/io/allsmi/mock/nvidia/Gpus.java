package io.allsmi.mock.nvidia;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Uuid;
import io.allsmi.mock.source.Site;
import io.allsmi.mock.tenant.Tenants;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Strings;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The GPUs of a node as the driver enumerates them. */
final class Gpus {
  private static final List<String> REASONS =
      List.of(
          "idle",
          "application_clocks",
          "sw_power_cap",
          "hw_slowdown",
          "sync_boost",
          "sw_thermal",
          "hw_thermal",
          "hw_power_brake",
          "display_clocks",
          "other");

  private final GpuModel model;
  private final GpuParts parts;
  private final List<MigProfile> layout;
  private final Site site;
  private final long seed;
  private final int count;

  /**
   * @param layout how each of them is divided; empty for not at all
   */
  Gpus(GpuModel model, GpuParts parts, List<MigProfile> layout, Site site) {
    this.model = model;
    this.parts = parts;
    this.layout = layout;
    this.site = site;
    seed = site.seed();
    count = site.patients().size();
  }

  /** Those that are there, numbered without a gap as the driver does. */
  List<Gpu> build() {
    List<Gpu> gpus = new ArrayList<>();
    for (int number : site.variant().present(count)) gpus.add(gpu(number));
    return List.copyOf(gpus);
  }

  private Gpu gpu(int number) {
    long own = Draw.of(seed, 61, number);
    int minor = site.variant().place(number);
    // Those at the back of the machine get air that the others have warmed.
    double air = 24 + Draw.between(Draw.of(seed, 62), 0, 3) + (number % 4) * 0.8;
    return new Gpu(
        model,
        parts,
        describe(number, minor, own),
        Instance.of(layout, "nvidia" + minor, own),
        number,
        Tenants.of(site.tenants(), number),
        site.patients().get(number),
        own,
        cluster(),
        air);
  }

  private String cluster() {
    return Strings.intern(Uuid.of(Draw.of(seed, 63)));
  }

  private DeviceInfo describe(int number, int minor, long own) {
    List<String> others = new ArrayList<>();
    int present = site.variant().present(count).size();
    for (int i = 0; i < present; i++) {
      if (i != minor) others.add("nvidia" + i);
    }
    String uuid = "GPU-" + Uuid.of(own);
    String pci = address(number);
    return new DeviceInfo(
        "nvidia" + minor,
        DeviceKind.GPU,
        "nvidia",
        model.name(),
        "",
        info(number, minor, uuid, pci, own),
        List.of(new IdentityKey(KeyType.UUID, uuid), new IdentityKey(KeyType.PCI, pci)),
        parts.with(others, site.variant().xids(number)),
        Map.of("throttle", REASONS));
  }

  private String address(int number) {
    String place = model.addresses().get(number % model.addresses().size());
    String bus = place.contains(":") ? place : "0000:" + place;
    return bus + ":00.0";
  }

  /** Where in its rack a compute tray is. */
  private void rack(Map<String, String> info) {
    info.put("chassis_serial", "18" + (10_000_000_000L + Draw.below(Draw.of(seed, 67), 900_000)));
    info.put("host_id", "1");
    info.put("slot", Integer.toString(1 + Draw.below(Draw.of(seed, 68), 36)));
    info.put("tray", Integer.toString(Draw.below(Draw.of(seed, 68), 18)));
  }

  private Info info(int number, int minor, String uuid, String pci, long own) {
    Map<String, String> info = new TreeMap<>(model.fixed());
    GpuModel.Driver driver = model.driver();
    boolean server = model.has(Feature.SERVER);
    int node = number * 2 / Math.max(2, count);
    info.put("uuid", uuid);
    info.put("pci", pci);
    String version = site.variant().driverOr(driver.version());
    boolean usual = site.variant().driver().isEmpty();
    info.put("driver", version);
    info.put("firmware", version);
    info.put("driver_branch", usual ? driver.branch() : "");
    info.put("nvml", driver.nvml().substring(0, driver.nvml().indexOf('.') + 1) + version);
    info.put("cuda", driver.cuda());
    info.put("minor", Integer.toString(minor));
    info.put("brand", server ? "NVIDIA" : "GeForce");
    info.put("numa", server ? Integer.toString(node) : "");
    info.put("cpus", server ? (node == 0 ? "0-55,112-167" : "56-111,168-223") : "0-31");
    if (server) {
      info.put("serial", "16" + (10_000_000_000L + Draw.below(own, 2_000_000_000)));
      info.put("module", model.links().count() > 0 ? Integer.toString(number + 1) : "");
    }
    if (model.has(Feature.MODULE)) rack(info);
    return Info.of(info);
  }
}
