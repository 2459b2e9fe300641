package io.allsmi.mock.nvidia;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Heat;
import io.allsmi.mock.sim.Point;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Timeline;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.model.DeviceInfo;
import java.util.List;

/** One GPU of a node: what does not change between two questions. */
final class Gpu {
  /** Where a model holds itself back that tells a margin and no temperature: a guess. */
  private static final double UNTOLD_LIMIT = 88;

  private static final double PAGE = 1L << 21;
  private static final double DRIVER_BYTES = 2 * PAGE;

  final GpuModel model;
  final GpuParts parts;
  final DeviceInfo info;

  /** Into what it is divided; empty when it is not. */
  final List<Instance> instances;

  final int number;
  final Tenant tenant;
  final long seed;
  final String cluster;
  private final Patient patient;
  private final double resistance;
  private final double air;

  /**
   * @param number its number among the devices that the node was built with
   * @param seed of what is drawn for this GPU alone
   * @param cluster the identity of the fabric that the node belongs to
   * @param air mean temperature of the air that cools it, in degrees Celsius
   */
  Gpu(
      GpuModel model,
      GpuParts parts,
      DeviceInfo info,
      List<Instance> instances,
      int number,
      Tenant tenant,
      Patient patient,
      long seed,
      String cluster,
      double air) {
    this.model = model;
    this.parts = parts;
    this.info = info;
    this.instances = instances;
    this.number = number;
    this.tenant = tenant;
    this.patient = patient;
    this.seed = seed;
    this.cluster = cluster;
    this.air = air;
    resistance = Draw.between(Draw.of(seed, 41), 0.94, 1.06);
  }

  /** All that a question about one tick needs, computed once. */
  record Now(
      Tick tick,
      Timeline timeline,
      Point point,
      Health health,
      double celsius,
      double memoryCelsius) {
    /** What was added up since the boot. */
    double sinceBoot(Amount amount) {
      return timeline.sum(amount, tick.millis()) - (double) timeline.sum(amount, tick.boot());
    }
  }

  Health health(Tick tick) {
    return patient.health(tick);
  }

  Now now(Tick tick) {
    Timeline timeline = patient.timeline(tick);
    long second = tick.second();
    Health health = patient.health(tick);
    double room = Heat.air(air, tick.wallMillis());
    double cooled = Heat.celsius(timeline, second, room, resistance);
    double celsius = limited(cooled + health.kelvin(), health);
    double memory = room + 3 + (celsius - room) * 1.15;
    double most = model.heat().memory();
    return new Now(
        tick,
        timeline,
        timeline.at(second),
        health,
        Math.rint(celsius),
        Math.rint(Double.isNaN(most) ? memory : Math.min(memory, most + 3)));
  }

  /** Its firmware holds it back from some temperature on, and keeps it from shutdown. */
  private double limited(double celsius, Health health) {
    if (!health.throttled()) return Math.min(celsius, heldBackAt() - 1);
    double shutdown = model.heat().shutdown();
    double most = Double.isNaN(shutdown) ? heldBackAt() + 4 : shutdown - 1;
    return Math.min(Math.max(celsius, heldBackAt()), most);
  }

  boolean isDivided() {
    return !instances.isEmpty();
  }

  /** Bytes that the processes of what runs now hold. */
  double processBytes(Now now) {
    Point point = now.point();
    double share = Tenant.memory(point.work(), now.tick().second() - point.start());
    double most = model.memory().total() - model.memory().reserved() - DRIVER_BYTES;
    return Math.rint(Math.min(most, share * model.memory().total()) / PAGE) * PAGE;
  }

  double usedBytes(Now now) {
    if (!isDivided()) return DRIVER_BYTES + processBytes(now);
    double sum = DRIVER_BYTES;
    for (Instance instance : instances) sum += instance.usedBytes(this, now);
    return sum;
  }

  /** The temperature at which it is held back, whether or not it tells it. */
  double heldBackAt() {
    double slowdown = model.heat().slowdown();
    return Double.isNaN(slowdown) ? UNTOLD_LIMIT : slowdown;
  }
}
