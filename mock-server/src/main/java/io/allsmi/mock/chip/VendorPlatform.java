package io.allsmi.mock.chip;

import io.allsmi.mock.host.Host;
import io.allsmi.mock.host.HostModel;
import io.allsmi.mock.sim.Chip;
import io.allsmi.mock.sim.Curves;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.source.Site;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.mock.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A machine with accelerators of one vendor. */
public final class VendorPlatform implements SimulatedPlatform {
  private final Kind kind;
  private final Curves curves;
  private final Host host;
  private final Function<Site, List<NodeSource>> vendor;

  /**
   * @param chip the physics of its accelerators
   * @param host the machine around them
   * @param vendor makes the vendor's own sources for a node
   */
  public VendorPlatform(
      Kind kind, Chip chip, HostModel host, Function<Site, List<NodeSource>> vendor) {
    this.kind = kind;
    curves = new Curves(chip);
    this.host = new Host(host);
    this.vendor = vendor;
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public String summary() {
    return kind.summary();
  }

  @Override
  public int usual() {
    return kind.usual();
  }

  @Override
  public int most() {
    return kind.most();
  }

  @Override
  public String prefix() {
    return kind.prefix();
  }

  @Override
  public Curves curves() {
    return curves;
  }

  @Override
  public List<Tenant> tenants(long seed, int count) {
    return switch (kind.place()) {
      case SERVER -> Tenants.ofServer(seed, count);
      case DESK -> Tenants.ofDesk(seed, count);
      case EDGE -> Tenants.ofEdge(seed, count);
    };
  }

  @Override
  public List<NodeSource> sources(Site site) {
    List<NodeSource> sources = new ArrayList<>(vendor.apply(site));
    sources.addAll(host.sources(site));
    return List.copyOf(sources);
  }
}
