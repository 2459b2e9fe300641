package io.allsmi.mock.tenant;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.sim.Schedule;
import io.allsmi.mock.sim.Work;
import java.util.List;

/** What a tenant's devices are there for: the works that make a cycle of its schedule. */
enum Role {
  TRAINING(Work.TRAINING, Work.IDLE, Work.TUNING, Work.IDLE, Work.TRAINING),
  SERVING(Work.SERVING, Work.SERVING, Work.IDLE, Work.BATCH, Work.IDLE),
  RESEARCH(Work.NOTEBOOK, Work.IDLE, Work.TUNING, Work.BATCH, Work.IDLE, Work.NOTEBOOK),
  STUDIO(Work.RENDERING, Work.IDLE, Work.NOTEBOOK, Work.RENDERING, Work.IDLE);

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<Work> works;

  Role(Work... works) {
    this.works = List.of(works);
  }

  /** The schedule of a tenant of this role. Work takes 5 to 50 minutes, a pause 1 to 4. */
  Schedule schedule(long seed) {
    int[] lengths = new int[works.size()];
    for (int i = 0; i < works.size(); i++) {
      long draw = Draw.of(seed, 11, i);
      boolean pause = works.get(i) == Work.IDLE;
      lengths[i] = pause ? 60 + Draw.below(draw, 180) : 300 + Draw.below(draw, 2700);
    }
    return new Schedule(seed, works.toArray(Work[]::new), lengths);
  }
}
