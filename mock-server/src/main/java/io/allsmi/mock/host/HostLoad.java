package io.allsmi.mock.host;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.sim.Amount;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Tick;
import java.util.List;

/** What the jobs on the accelerators ask of the machine, and what it does by itself. */
public final class HostLoad {
  /** Cores that are busy with the system itself, in thousandths. */
  private static final int OWN_CORES = 600;

  private static final int OWN_KIB = 180;

  private final List<Patient> patients;
  private final HostModel model;
  private final long seed;

  public HostLoad(HostModel model, List<Patient> patients, long seed) {
    this.model = model;
    this.patients = List.copyOf(patients);
    this.seed = seed;
  }

  HostModel model() {
    return model;
  }

  List<Patient> patients() {
    return patients;
  }

  long seed() {
    return seed;
  }

  /** What was added up from the time line's beginning to a millisecond of it. */
  private long sum(Amount amount, Tick tick, long millis) {
    long sum = own(amount, millis);
    for (Patient patient : patients) sum += patient.timeline(tick).sum(amount, millis);
    return sum;
  }

  private static long own(Amount amount, long millis) {
    return switch (amount) {
      case CPU -> Math.floorDiv(millis * OWN_CORES, 1000L);
      case DISK_WRITTEN, NETWORK_RECEIVED, NETWORK_SENT -> Math.floorDiv(millis * OWN_KIB, 1000L);
      default -> 0;
    };
  }

  /** What was added up since the boot. */
  long sinceBoot(Amount amount, Tick tick) {
    return sum(amount, tick, tick.millis()) - sum(amount, tick, tick.boot());
  }

  /** Core-seconds of the CPUs since the boot; a machine has no more than it has threads. */
  double busySeconds(Tick tick) {
    double most = 0.99 * model.cpu().logical() * tick.uptime();
    return Math.min(most, sinceBoot(Amount.CPU, tick) / 1e3);
  }

  /** Cores that were busy on average over the seconds before. */
  double meanCores(Tick tick, int seconds) {
    long from = Math.max(tick.boot(), tick.millis() - 1000L * seconds);
    if (from >= tick.millis()) return 0;
    double spent = sum(Amount.CPU, tick, tick.millis()) - (double) sum(Amount.CPU, tick, from);
    return Math.min(0.99 * model.cpu().logical(), spent / (tick.millis() - from));
  }

  /** Power of all processors, in watts. */
  double cpuWatts(Tick tick) {
    HostModel.Cpu cpu = model.cpu();
    return cpu.packages() * cpu.idleWatts() + cpu.wattsByCore() * meanCores(tick, 1);
  }

  /** A number from 0 to 1 that belongs to a word on this machine. */
  double share(String word) {
    return Draw.unit(Draw.of(seed, word));
  }
}
