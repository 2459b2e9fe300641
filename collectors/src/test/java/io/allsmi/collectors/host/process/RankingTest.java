package io.allsmi.collectors.host.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.host.file.KernelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private final List<Tracked> processes = new ArrayList<>();

  @Test
  void theBusiestAndTheLargestAreShownOnce() {
    add(1, 0.5, 10);
    add(2, 0.1, 99);
    add(3, 0.9, 98);
    add(4, 0.0, 97);
    add(5, Double.NaN, 1);
    assertThat(top(2, false)).containsExactly(3, 1, 2);
  }

  @Test
  void whatUsesNothingIsNotShown() {
    add(1, 0, 0);
    add(2, Double.NaN, -1);
    add(3, 0, 5);
    assertThat(top(50, false)).containsExactly(3);
  }

  @Test
  void atFirstCpuTimeSinceTheStartDecides() {
    add(1, Double.NaN, 0).cpuTicks = 700;
    add(2, Double.NaN, 0).cpuTicks = 900;
    add(3, Double.NaN, 0).cpuTicks = 100;
    assertThat(top(2, true)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void equalsAreInTheOrderOfTheirIds() {
    for (int pid = 9; pid > 0; pid--) add(pid, 0, 5);
    assertThat(top(3, false)).containsExactly(1, 2, 3);
  }

  private Tracked add(int pid, double ratio, long pages) {
    Tracked process = new Tracked(pid, KernelFile.of(Path.of("none")));
    process.cpuRatio = ratio;
    process.residentPages = pages;
    processes.add(process);
    return process;
  }

  private List<Integer> top(int most, boolean lifetime) {
    List<Integer> pids = new ArrayList<>();
    for (Tracked process : Ranking.top(processes, most, lifetime)) pids.add(process.pid);
    return pids;
  }
}
