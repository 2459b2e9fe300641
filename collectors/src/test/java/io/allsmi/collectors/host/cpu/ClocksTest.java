package io.allsmi.collectors.host.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {
  private static final String FOLDER = "/sys/devices/system/cpu/cpufreq/policy";
  private static final int CPUS = 6;

  @TempDir private Path root;
  private final BitSet all = new BitSet();
  private FixturePlatform machine;

  @BeforeEach
  void machine() {
    all.set(0, CPUS);
    machine = FixturePlatform.at(root);
    for (int cpu = 0; cpu < CPUS; cpu++) clock(cpu, 1_000_000);
  }

  @Test
  void aMachineThatAnswersAtOnceIsReadWhole() {
    try (Clocks clocks = clocks(machine)) {
      clocks.read();
      assertThat(known(clocks)).isEqualTo(CPUS);
    }
  }

  @Test
  void onAMachineThatSleepsEachReadingGoesOnWhereTheOneBeforeEnded() {
    try (Clocks clocks = clocks(new Slow(machine))) {
      clocks.read();
      assertThat(known(clocks)).isEqualTo(2);
      assertThat(clocks.mean(all)).isEqualTo(1e9);
      clocks.read();
      assertThat(known(clocks)).isEqualTo(4);
      clocks.read();
      clocks.read();
      assertThat(known(clocks)).isEqualTo(CPUS);
    }
  }

  @Test
  void aClockThatWasReadLongAgoIsAbsent() {
    try (Clocks clocks = clocks(new Slow(machine))) {
      clocks.read();
      machine.advance(11);
      clocks.read();
      assertThat(clocks.of(0)).isNaN();
      assertThat(clocks.of(2)).isEqualTo(1e9);
    }
  }

  @Test
  void whatIsNoClockIsAbsent() {
    machine.file(FOLDER + "0/scaling_cur_freq", "<unknown>\n");
    clock(1, 0);
    clock(2, 99_000_000);
    machine.remove(FOLDER + "3/scaling_cur_freq");
    try (Clocks clocks = clocks(machine)) {
      clocks.read();
      assertThat(known(clocks)).isEqualTo(CPUS - 4);
      assertThat(clocks.mean(all)).isEqualTo(1e9);
      assertThat(clocks.limit(all)).isNaN();
      assertThat(clocks.governor(all)).isEmpty();
    }
  }

  private void clock(int cpu, int kilohertz) {
    machine.file(FOLDER + cpu + "/scaling_cur_freq", kilohertz + "\n");
  }

  private Clocks clocks(Platform platform) {
    Clocks clocks = new Clocks(platform, new Attributes(platform));
    clocks.find(all);
    return clocks;
  }

  private static int known(Clocks clocks) {
    int known = 0;
    for (int cpu = 0; cpu < CPUS; cpu++) {
      if (!Double.isNaN(clocks.of(cpu))) known++;
    }
    return known;
  }

  /** A machine on which ten milliseconds go by between two looks at the clock. */
  private record Slow(FixturePlatform machine) implements Platform {
    @Override
    public Moment now() {
      return machine.advance(0.01).now();
    }

    @Override
    public Os os() {
      return machine.os();
    }

    @Override
    public String arch() {
      return machine.arch();
    }

    @Override
    public Path path(String absolute) {
      return machine.path(absolute);
    }

    @Override
    public boolean hasForeignRoot() {
      return machine.hasForeignRoot();
    }

    @Override
    public LibraryLookup library(String... names) {
      return machine.library(names);
    }

    @Override
    public CommandResult run(Duration timeout, List<String> command) {
      return machine.run(timeout, command);
    }

    @Override
    public Optional<String> environment(String name) {
      return machine.environment(name);
    }
  }
}
