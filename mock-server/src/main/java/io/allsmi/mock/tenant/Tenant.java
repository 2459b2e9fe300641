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
 * @param user the owner of the processes
 * @param contained whether the processes run in containers
 * @param schedule what they do
 */
public record Tenant(
    long seed, int first, int count, String user, boolean contained, Schedule schedule) {
  /** Most devices of a tenant, which is how far the process ids of two jobs are apart. */
  public static final int MOST_DEVICES = 64;

  private static final int FIRST_PID = 4096;
  private static final int PIDS = 65_000;

  /** The id of the process that a job has on one of the tenant's devices. */
  public int pid(long job, int device) {
    int block = Draw.below(Draw.of(seed, 21, job), PIDS);
    return FIRST_PID + block * MOST_DEVICES + device - first;
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
