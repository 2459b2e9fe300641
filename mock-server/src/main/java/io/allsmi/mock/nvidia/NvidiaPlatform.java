package io.allsmi.mock.nvidia;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.host.Host;
import io.allsmi.mock.host.HostModel;
import io.allsmi.mock.host.HostModels;
import io.allsmi.mock.sim.Curves;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
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
  private final GpuModel model;
  private final GpuParts parts;
  private final Curves curves;
  private final Host host;

  private NvidiaPlatform(
      String name, String summary, int usual, int most, GpuModel model, HostModel host) {
    this.name = name;
    this.summary = summary;
    this.usual = usual;
    this.most = most;
    this.model = model;
    parts = new GpuParts(model);
    curves = new Curves(model.chip());
    this.host = new Host(host);
  }

  public static SimulatedPlatform h100() {
    return new NvidiaPlatform(
        "nvidia-h100", "HGX board with H100 SXM", 8, 16, GpuModels.h100(), HostModels.hgx());
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
    return model.has(Feature.SERVER) ? Tenants.ofServer(seed, count) : Tenants.ofDesk(seed, count);
  }

  @Override
  public List<NodeSource> sources(
      String hostName, long seed, List<Tenant> tenants, List<Patient> patients) {
    List<Gpu> gpus = new Gpus(model, parts, seed, tenants, patients).build();
    List<NodeSource> sources = new ArrayList<>();
    sources.add(new NvmlSource(gpus));
    sources.add(new NvmlHealthSource(gpus));
    sources.addAll(host.sources(hostName, seed, tenants, patients));
    return List.copyOf(sources);
  }
}
