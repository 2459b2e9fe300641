package io.allsmi.collectors.nvml.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuListTest {
  @Test
  void runsAreWrittenAsTheKernelWritesThem() {
    assertThat(CpuList.of(0xFFFF_FFFFL, 0xFFFF_FFFFL)).isEqualTo("0-31,64-95");
    assertThat(CpuList.of(0b1011)).isEqualTo("0-1,3");
    assertThat(CpuList.of(-1L, 1L)).isEqualTo("0-64");
    assertThat(CpuList.of(0, 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readBackItIsTheMask(long seed) {
    Random random = new Random(seed);
    long[] mask = {random.nextLong(), random.nextLong(1L << 40), -1L, random.nextLong()};
    TreeSet<Integer> listed = new TreeSet<>();
    for (String run : CpuList.of(mask).split(",", -1)) {
      String[] ends = run.split("-", -1);
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int cpu = Integer.parseInt(ends[0]); cpu <= last; cpu++) listed.add(cpu);
    }
    for (int cpu = 0; cpu < 256; cpu++) {
      boolean set = (mask[cpu / 64] >>> cpu % 64 & 1) == 1;
      assertThat(listed.contains(cpu)).as("seed %d cpu %d", seed, cpu).isEqualTo(set);
    }
  }
}
