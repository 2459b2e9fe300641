package io.allsmi.mock.effect;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.health.Variant;
import io.allsmi.mock.sim.Curves;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.mock.tenant.Tenants;
import io.allsmi.model.catalogue.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one node. Incidents can be added at run time; for the rest it has no state. Safe
 * for use by several threads.
 */
public final class NodeCourse {
  /** Nodes are booted every 24 days, each at a time of its own. */
  private static final long LIFE_MILLIS = 24 * 86_400_000L;

  private final long startMillis;
  private final long seed;
  private final int devices;
  private final boolean xids;
  private volatile List<Incident> incidents;

  /**
   * @param startMillis the simulation's start, in milliseconds since 1970
   * @param xids whether its devices' driver reports Xids
   */
  public NodeCourse(
      long startMillis, long seed, int devices, boolean xids, List<Incident> incidents) {
    this.startMillis = startMillis;
    this.seed = seed;
    this.devices = devices;
    this.xids = xids;
    this.incidents = List.copyOf(incidents);
  }

  /** Lets something happen, from its beginning on. */
  public synchronized void add(Incident incident) {
    List<Incident> more = new ArrayList<>(incidents);
    more.add(incident);
    incidents = List.copyOf(more);
  }

  public List<Incident> incidents() {
    return incidents;
  }

  public long startMillis() {
    return startMillis;
  }

  /** Its devices under what happens to it. */
  public List<Patient> patients(List<Tenant> tenants, Curves curves) {
    List<Patient> patients = new ArrayList<>(devices);
    for (int i = 0; i < devices; i++) {
      double power = Draw.between(Draw.of(seed, 102, i), 0.94, 1);
      patients.add(new DeviceCourse(this, i, Tenants.of(tenants, i), curves, power));
    }
    return List.copyOf(patients);
  }

  /** Whether it answers at all. */
  public boolean isReachable(long wallMillis) {
    for (Incident incident : incidents) {
      boolean down = incident.effect() instanceof Effect.Down;
      if (down && incident.when().isOn(wallMillis - startMillis)) return false;
    }
    return true;
  }

  /** Since when a source of it has failed, in milliseconds since 1970; -1 when it has not. */
  public long failingSince(String source, long wallMillis) {
    long time = wallMillis - startMillis;
    for (Incident incident : incidents) {
      boolean meant =
          incident.effect() instanceof Effect.SourceFails(String name) && name.equals(source);
      if (meant && incident.when().isOn(time)) {
        return startMillis + incident.when().lastBeginning(time);
      }
    }
    return -1;
  }

  /** When it was booted last, in milliseconds since 1970. */
  public long bootMillis(long wallMillis) {
    long shift = 1000L * Draw.below(Draw.of(seed, 92), (int) (LIFE_MILLIS / 1000));
    long boot = wallMillis - Math.floorMod(wallMillis - shift, LIFE_MILLIS);
    long time = wallMillis - startMillis;
    for (Incident incident : incidents) {
      Effect effect = incident.effect();
      boolean returns = effect instanceof Effect.Down;
      if (!returns && !effect.changesInventory()) continue;
      long last = incident.when().lastEnd(time);
      if (!returns) last = Math.max(last, incident.when().lastBeginning(time));
      if (last > When.ALWAYS) boot = Math.max(boot, startMillis + last);
    }
    return boot;
  }

  /** What of its inventory is not as usual. */
  public Variant variant(long wallMillis) {
    if (incidents.isEmpty()) return Variant.USUAL;
    long time = wallMillis - startMillis;
    long generation = 1;
    long missing = 0;
    String driver = "";
    for (Incident incident : incidents) {
      Effect effect = incident.effect();
      When when = incident.when();
      if (xids && effect.xid() != 0) generation += Math.min(1, when.begun(time));
      if (!effect.changesInventory()) continue;
      generation += when.begun(time) + ended(when, time);
      if (!when.isOn(time)) continue;
      if (effect instanceof Effect.Missing) missing |= incident.devices();
      if (effect instanceof Effect.Driver other) driver = other.version();
    }
    long all = bits(0, devices);
    // A node without any accelerator is not one of its platform.
    if ((missing & all) == all) missing &= ~1L;
    return new Variant(generation, missing & all, driver, xidsSeen(time));
  }

  private static long ended(When when, long time) {
    long begun = when.begun(time);
    return begun == 0 || when.isOn(time) ? Math.max(0, begun - 1) : begun;
  }

  private List<List<Integer>> xidsSeen(long time) {
    List<List<Integer>> all = new ArrayList<>();
    if (!xids) return all;
    boolean any = false;
    for (int device = 0; device < devices; device++) {
      List<Integer> seen = new ArrayList<>();
      for (Incident incident : incidents) {
        int xid = incident.effect().xid();
        boolean had = xid != 0 && incident.isOf(device) && incident.when().begun(time) > 0;
        if (had && !seen.contains(xid)) seen.add(xid);
      }
      any |= !seen.isEmpty();
      all.add(List.copyOf(seen));
    }
    return any ? all : List.of();
  }

  /** So many bits from a first one on. */
  static long bits(int first, int count) {
    long low = count >= Long.SIZE ? -1L : (1L << count) - 1;
    return low << first;
  }

  /** A tick of it. */
  public Tick tick(long wallMillis, Level level) {
    return new Tick(wallMillis, bootMillis(wallMillis), level);
  }
}
