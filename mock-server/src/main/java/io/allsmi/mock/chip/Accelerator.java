package io.allsmi.mock.chip;

import io.allsmi.mock.health.Health;
import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Heat;
import io.allsmi.mock.sim.Intensity;
import io.allsmi.mock.sim.Point;
import io.allsmi.mock.sim.Tick;
import io.allsmi.mock.sim.Timeline;
import io.allsmi.mock.sim.Uuid;
import io.allsmi.mock.sim.Work;
import io.allsmi.mock.source.Site;
import io.allsmi.mock.tenant.Tenant;
import io.allsmi.mock.tenant.Tenants;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import java.util.ArrayList;
import java.util.List;

/** One accelerator of a node: what does not change between two questions. */
public final class Accelerator {
  private static final double PAGE = 4096;

  private final int number;
  private final int place;
  private final long seed;
  private final Tenant tenant;
  private final Patient patient;
  private final double resistance;
  private final double air;
  private final double heldBackAt;

  private Accelerator(Site site, int number, double heldBackAt) {
    this.number = number;
    this.heldBackAt = heldBackAt;
    place = site.variant().place(number);
    seed = Draw.of(site.seed(), 61, number);
    tenant = Tenants.of(site.tenants(), number);
    patient = site.patients().get(number);
    resistance = Draw.between(Draw.of(seed, 41), 0.94, 1.06);
    air = 24 + Draw.between(Draw.of(site.seed(), 62), 0, 3) + (number % 4) * 0.6;
  }

  /**
   * Those of a node that are there.
   *
   * @param heldBackAt the temperature at which their firmware holds them back, in degrees Celsius
   */
  public static List<Accelerator> of(Site site, double heldBackAt) {
    List<Accelerator> all = new ArrayList<>();
    for (int number : site.variant().present(site.patients().size())) {
      all.add(new Accelerator(site, number, heldBackAt));
    }
    return List.copyOf(all);
  }

  /** Its number among the devices that the node was built with. */
  public int number() {
    return number;
  }

  /** Its number among the devices that are there. */
  public int place() {
    return place;
  }

  /** Of what is drawn for it alone. */
  public long seed() {
    return seed;
  }

  /** An identity, in lower case. */
  public String uuid() {
    return Uuid.of(seed);
  }

  /** All that a question about one tick needs, computed once. */
  public record Now(Tick tick, Timeline timeline, Point point, Health health, double celsius) {
    /** What was added up since the boot. */
    public double sinceBoot(Amount amount) {
      return timeline.sum(amount, tick.millis()) - (double) timeline.sum(amount, tick.boot());
    }

    public Intensity use() {
      return point.intensity();
    }

    /** Whether nothing runs and its clock is low. */
    public boolean isIdle() {
      return point.megahertz() <= timeline.chip().idleMegahertz();
    }
  }

  public Now now(Tick tick) {
    Timeline timeline = patient.timeline(tick);
    Health health = patient.health(tick);
    double room = Heat.air(air, tick.wallMillis());
    double cooled = Heat.celsius(timeline, tick.second(), room, resistance) + health.kelvin();
    double celsius =
        health.throttled()
            ? Math.min(Math.max(cooled, heldBackAt), heldBackAt + 4)
            : Math.min(cooled, heldBackAt - 1);
    return new Now(tick, timeline, timeline.at(tick.second()), health, celsius);
  }

  /**
   * Bytes that the process of what runs now holds.
   *
   * @param total the device's memory
   */
  public static double processBytes(Now now, double total) {
    Point point = now.point();
    double share = Tenant.memory(point.work(), now.tick().second() - point.start());
    return PAGE * Math.floor(0.96 * total * share / PAGE);
  }

  /** Whether something runs on it that has a process. */
  public static boolean hasProcess(Now now) {
    return now.point().work() != Work.IDLE;
  }

  /**
   * The process of what runs now, as the vendor's source tells it.
   *
   * @param device the device's name
   * @param kind the vendor's word for how it is used; may be empty
   * @param bytes what it holds of the device's memory; NaN when the vendor does not say
   */
  public ProcessUse process(
      Now now, String device, String kind, double bytes, List<EngineShare> shares) {
    DeviceUse held = new DeviceUse(device, kind, bytes, shares);
    int pid = tenant.pid(now.point().job(), number, 0);
    return new ProcessUse(pid, 0, "", "", "", Double.NaN, Double.NaN, List.of(held));
  }
}
