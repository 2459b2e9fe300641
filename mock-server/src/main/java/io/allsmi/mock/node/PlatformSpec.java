package io.allsmi.mock.node;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Timeline;
import io.allsmi.mock.source.NodeSource;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.mock.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;

/**
 * A platform and how many accelerators of it a node has.
 *
 * @param platform what they are
 * @param count how many
 */
public record PlatformSpec(SimulatedPlatform platform, int count) {
  /** As it is written: {@code nvidia-h100:8}. */
  @Override
  public String toString() {
    return platform.name() + ":" + count;
  }

  List<NodeSource> sources(String host, long seed) {
    List<Tenant> tenants = platform.tenants(seed, count);
    List<Patient> patients = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long own = Draw.of(seed, 102, i);
      Tenant tenant = Tenants.of(tenants, i);
      double power = Draw.between(Draw.of(own, 1), 0.94, 1);
      patients.add(
          Patient.of(new Timeline(tenant.schedule(), platform.curves(), 0, power, List.of())));
    }
    return platform.sources(host, seed, tenants, List.copyOf(patients));
  }
}
