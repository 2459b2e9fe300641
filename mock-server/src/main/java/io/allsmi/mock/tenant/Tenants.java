package io.allsmi.mock.tenant;

import io.allsmi.mock.sim.Draw;
import java.util.ArrayList;
import java.util.List;

/** Shares a node's devices out. */
public final class Tenants {
  private static final String[] USERS = {
    "amelie",
    "bjorn",
    "chen",
    "dunja",
    "emeka",
    "farid",
    "grace",
    "hana",
    "ines",
    "jonas",
    "kavya",
    "luis",
    "mei",
    "noor",
    "olga",
    "priya",
    "svc-inference",
    "svc-train"
  };

  private Tenants() {}

  /** The tenants of a machine in a data centre. */
  public static List<Tenant> ofServer(long seed, int devices) {
    Role[] roles = {Role.TRAINING, Role.TRAINING, Role.SERVING, Role.SERVING, Role.RESEARCH};
    return of(seed, devices, 1, roles);
  }

  /** The tenants of a machine whose devices are divided into so many instances each. */
  public static List<Tenant> ofDivided(long seed, int devices, int slots) {
    Role[] roles = {Role.RESEARCH, Role.SERVING, Role.RESEARCH};
    return of(seed, devices, slots, roles);
  }

  /** The tenants of a machine under a desk: one user. */
  public static List<Tenant> ofDesk(long seed, int devices) {
    Role[] roles = {Role.STUDIO, Role.RESEARCH};
    return List.of(tenant(seed, 0, devices, 1, roles, false));
  }

  /** The tenant of a small machine that serves a model on the spot. */
  public static List<Tenant> ofEdge(long seed, int devices) {
    return List.of(tenant(seed, 0, devices, 1, new Role[] {Role.SERVING}, true));
  }

  private static List<Tenant> of(long seed, int devices, int slots, Role[] roles) {
    List<Tenant> tenants = new ArrayList<>();
    int first = 0;
    while (first < devices) {
      int left = devices - first;
      int count = Math.min(left, 1 << Draw.below(Draw.of(seed, 31, first), 4));
      if (left == devices && Draw.unit(Draw.of(seed, 32)) < 0.4) count = left;
      count = Math.min(count, Tenant.MOST_DEVICES / slots);
      tenants.add(tenant(Draw.of(seed, 33, first), first, count, slots, roles, true));
      first += count;
    }
    return List.copyOf(tenants);
  }

  private static Tenant tenant(
      long seed, int first, int count, int slots, Role[] roles, boolean mayContain) {
    Role role = roles[Draw.below(Draw.of(seed, 34), roles.length)];
    String user = USERS[Draw.below(Draw.of(seed, 35), USERS.length)];
    boolean contained = mayContain && Draw.unit(Draw.of(seed, 36)) < 0.75;
    return new Tenant(seed, first, count, slots, user, contained, role.schedule(Draw.of(seed, 37)));
  }

  /** The tenant of a device. */
  public static Tenant of(List<Tenant> tenants, int device) {
    for (Tenant tenant : tenants) {
      if (tenant.has(device)) return tenant;
    }
    throw new IllegalArgumentException("no tenant of device " + device);
  }
}
