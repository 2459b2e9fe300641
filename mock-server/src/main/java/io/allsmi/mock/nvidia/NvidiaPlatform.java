package io.allsmi.mock.nvidia;

import io.allsmi.mock.host.Host;
import io.allsmi.mock.host.HostModel;
import io.allsmi.mock.host.HostModels;
import io.allsmi.mock.sim.Curves;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.source.Site;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.mock.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;

/** A machine with NVIDIA's GPUs. */
public final class NvidiaPlatform implements SimulatedPlatform {
  private final String name;
  private final String summary;
  private final int usual;
  private final int most;
  private final boolean divided;
  private final GpuModel model;
  private final GpuParts parts;
  private final Curves curves;
  private final Host host;

  private NvidiaPlatform(
      String name,
      String summary,
      int usual,
      int most,
      boolean divided,
      GpuModel model,
      HostModel host) {
    this.name = name;
    this.summary = summary;
    this.usual = usual;
    this.most = most;
    this.divided = divided;
    this.model = model;
    parts = new GpuParts(model);
    curves = new Curves(model.chip());
    this.host = new Host(host);
  }

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    HostModel hgx = HostModels.hgx();
    return List.of(
        whole(
            "nvidia-a100",
            "HGX board with A100 SXM4 80 GB",
            8,
            GpuModels.a100(),
            HostModels.dgxA100()),
        new NvidiaPlatform(
            "nvidia-a100-mig",
            "A100 SXM4 80 GB, each divided into instances",
            4,
            8,
            true,
            GpuModels.a100(),
            HostModels.dgxA100()),
        whole("nvidia-h100", "HGX board with H100 SXM5 80 GB", 8, GpuModels.h100(), hgx),
        whole("nvidia-h200", "HGX board with H200 SXM5 141 GB", 8, GpuModels.h200(), hgx),
        whole(
            "nvidia-b200",
            "HGX board with B200 SXM6 180 GB",
            8,
            GpuModels.b200(),
            HostModels.hgxB200()),
        whole(
            "nvidia-gb200",
            "Compute tray with GB200 superchips",
            4,
            GpuModels.gb200(),
            HostModels.grace()),
        whole(
            "nvidia-l40s",
            "Server with L40S PCIe cards",
            4,
            GpuModels.l40s(),
            HostModels.pcieServer()),
        whole(
            "nvidia-rtx",
            "Workstation with GeForce RTX 5090",
            2,
            GpuModels.rtx(),
            HostModels.workstation()));
  }

  private static SimulatedPlatform whole(
      String name, String summary, int usual, GpuModel model, HostModel host) {
    int most = model.addresses().size();
    return new NvidiaPlatform(name, summary, usual, most, false, model, host);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public int usual() {
    return usual;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public Curves curves() {
    return curves;
  }

  @Override
  public List<Tenant> tenants(long seed, int count) {
    if (divided) return Tenants.ofDivided(seed, count, layout(seed).size());
    return model.has(Feature.SERVER) ? Tenants.ofServer(seed, count) : Tenants.ofDesk(seed, count);
  }

  /** All GPUs of a node are divided in the same way. */
  private List<MigProfile> layout(long seed) {
    if (!divided) return List.of();
    return MigProfile.LAYOUTS.get(Draw.below(Draw.of(seed, 66), MigProfile.LAYOUTS.size()));
  }

  @Override
  public String prefix() {
    return "nvidia";
  }

  @Override
  public boolean reportsXids() {
    return true;
  }

  @Override
  public List<NodeSource> sources(Site site) {
    List<Gpu> gpus = new Gpus(model, parts, layout(site.seed()), site).build();
    List<NodeSource> sources = new ArrayList<>();
    sources.add(new NvmlSource(gpus));
    sources.add(new NvmlHealthSource(gpus));
    sources.addAll(host.sources(site));
    return List.copyOf(sources);
  }
}
