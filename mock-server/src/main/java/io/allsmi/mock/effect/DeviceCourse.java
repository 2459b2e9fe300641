package io.allsmi.mock.effect;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Curves;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Timeline;
import io.allsmi.mock.tenant.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One device under what happens to its node. */
final class DeviceCourse implements Patient {
  /** How far ahead stretches are laid out, in milliseconds. */
  private static final long STEP = 6 * 3_600_000L;

  private final NodeCourse node;
  private final int device;
  private final Tenant tenant;
  private final Curves curves;
  private final double power;
  private final Timeline undisturbed;
  private volatile @Nullable Laid laid;

  /** A time line that is right until a time, for a list of incidents. */
  private record Laid(List<Incident> incidents, long until, Timeline timeline) {}

  DeviceCourse(NodeCourse node, int device, Tenant tenant, Curves curves, double power) {
    this.node = node;
    this.device = device;
    this.tenant = tenant;
    this.curves = curves;
    this.power = power;
    undisturbed = new Timeline(tenant.schedule(), curves, 0, power, List.of());
  }

  // Another list of incidents is another list, whatever is in it.
  @Override
  @SuppressWarnings("ReferenceEquality")
  public Timeline timeline(Tick tick) {
    List<Incident> incidents = node.incidents();
    if (incidents.isEmpty()) return undisturbed;
    long time = tick.wallMillis() - node.startMillis();
    Laid known = laid;
    if (known == null || known.incidents() != incidents || time >= known.until()) {
      long until = STEP * (Math.floorDiv(time, STEP) + 2);
      known = new Laid(incidents, until, lay(incidents, until));
      laid = known;
    }
    return known.timeline();
  }

  private Timeline lay(List<Incident> incidents, long until) {
    long mates = NodeCourse.bits(tenant.first(), tenant.count());
    long start = node.startMillis() - Tick.ORIGIN;
    Stretches stretches = new Stretches(device, mates, start, until);
    return new Timeline(tenant.schedule(), curves, 0, power, stretches.of(incidents));
  }

  @Override
  public Health health(Tick tick) {
    List<Incident> incidents = node.incidents();
    if (incidents.isEmpty()) return Health.GOOD;
    long time = tick.wallMillis() - node.startMillis();
    long boot = tick.bootMillis() - node.startMillis();
    Diagnosis diagnosis = new Diagnosis(node.startMillis(), boot, time);
    for (Incident incident : incidents) {
      if (incident.isOf(device)) diagnosis.add(incident.effect(), incident.when());
    }
    return diagnosis.health();
  }
}
