package io.allsmi.mock.effect;

import io.allsmi.mock.sim.Stretch;
import io.allsmi.mock.sim.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stretches in which a device does something else, out of what happens to its node. */
final class Stretches {
  private final int device;
  private final long mates;
  private final long start;
  private final long horizon;

  /**
   * @param mates the devices of its tenant, a bit for each
   * @param start the simulation's start in milliseconds of the time line
   * @param horizon the time since the start until which stretches are wanted, in milliseconds
   */
  Stretches(int device, long mates, long start, long horizon) {
    this.device = device;
    this.mates = mates;
    this.start = start;
    this.horizon = horizon;
  }

  /** In order and without overlap; where two incidents overlap the later one of the list wins. */
  List<Stretch> of(List<Incident> incidents) {
    List<Stretch> all = List.of();
    for (Incident incident : incidents) all = over(all, of(incident));
    return all;
  }

  private List<Stretch> of(Incident incident) {
    boolean aimed = incident.isOf(device);
    boolean mate = (incident.devices() & mates) != 0;
    return switch (incident.effect()) {
      case Effect.Load load -> aimed ? during(incident.when(), load.work()) : List.of();
      case Effect.Straggler slow ->
          aimed
              ? during(incident.when(), Work.HELD_BACK)
              : mate ? during(incident.when(), Work.WAITING) : List.of();
      case Effect.Overheat heat -> aimed ? heating(incident.when()) : List.of();
      case Effect.Lost lost -> mate ? during(incident.when(), Work.IDLE) : List.of();
      case Effect.Missing missing -> aimed ? during(incident.when(), Work.IDLE) : List.of();
      case Effect.Down down -> during(incident.when(), Work.IDLE);
      default -> List.of();
    };
  }

  private List<Stretch> during(When when, Work work) {
    List<Stretch> all = new ArrayList<>();
    long begun = when.begun(horizon);
    for (long i = 0; i < begun; i++) {
      long from = when.beginning(i);
      add(all, from, end(when, from), work);
    }
    return all;
  }

  /** It runs as hot as it can until its firmware holds it back. */
  private List<Stretch> heating(When when) {
    List<Stretch> all = new ArrayList<>();
    long begun = when.begun(horizon);
    for (long i = 0; i < begun; i++) {
      long from = when.beginning(i);
      long end = end(when, from);
      long hot = Math.min(end, from + HeatFault.UNTIL_HELD_BACK);
      add(all, from, hot, Work.FULL);
      add(all, hot, end, Work.HELD_BACK);
    }
    return all;
  }

  private long end(When when, long from) {
    return Math.min(horizon, from + when.duration());
  }

  private void add(List<Stretch> all, long from, long to, Work work) {
    long first = second(from);
    long last = second(to);
    if (last > first) all.add(new Stretch(first, last, work));
  }

  /** What always was so began before anybody looks. */
  private long second(long time) {
    return Math.max(0, Math.floorDiv(start + Math.max(time, -start), 1000L));
  }

  private static List<Stretch> over(List<Stretch> below, List<Stretch> above) {
    if (below.isEmpty() || above.isEmpty()) return below.isEmpty() ? above : below;
    List<Stretch> all = new ArrayList<>(above);
    int next = 0;
    for (Stretch stretch : below) {
      long from = stretch.from();
      while (next < above.size() && above.get(next).to() <= from) next++;
      for (int i = next; i < above.size() && above.get(i).from() < stretch.to(); i++) {
        if (above.get(i).from() > from) {
          all.add(new Stretch(from, above.get(i).from(), stretch.work()));
        }
        from = Math.max(from, above.get(i).to());
      }
      if (from < stretch.to()) all.add(new Stretch(from, stretch.to(), stretch.work()));
    }
    all.sort(Comparator.comparingLong(Stretch::from));
    return all;
  }
}
