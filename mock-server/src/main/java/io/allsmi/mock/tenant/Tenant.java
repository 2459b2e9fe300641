package io.allsmi.mock.tenant;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Schedule;
import io.allsmi.mock.sim.Work;

/**
 * Somebody who has some neighbouring devices of a node to himself.
 *
 * @param seed of all that is drawn for the tenant
 * @param first the first of the devices
 * @param count how many
 * @param slots into how many instances each of them is divided; 1 for none
 * @param user the owner of the processes
 * @param contained whether the processes run in containers
 * @param schedule what they do
 */
public record Tenant(
    long seed, int first, int count, int slots, String user, boolean contained, Schedule schedule) {
  /** Most devices, or slots of them, of a tenant: how far the process ids of two jobs are apart. */
  public static final int MOST_DEVICES = 64;

  private static final int FIRST_PID = 4096;
  private static final int PIDS = 65_000;

  /** Whether a job has a process in a slot of a device; in one that is not divided it has. */
  public boolean runs(long job, int device, int slot) {
    if (slots == 1) return true;
    return Draw.unit(Draw.of(Draw.of(seed, 23, job), device, slot)) < 0.75;
  }

  /** The id of the process that a job has in a slot of one of the tenant's devices. */
  public int pid(long job, int device, int slot) {
    int block = Draw.below(Draw.of(seed, 21, job), PIDS);
    return FIRST_PID + block * MOST_DEVICES + slot * count + device - first;
  }

  /** The short id of the container of a job; empty for none. */
  public String container(long job) {
    return contained ? Draw.hex(Draw.of(seed, 22, job), 12) : "";
  }

  /** Share of a device's memory that a process holds so many seconds after its start. */
  public static double memory(Work work, long seconds) {
    return work.memory() * Math.min(1, (seconds + 2) / 40.0);
  }

  public boolean has(int device) {
    return device >= first && device < first + count;
  }
}
