package io.allsmi.collectors.host.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Attributes;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerLimitsTest {
  private static final String TOP = "/sys/fs/cgroup";
  private static final double GIB = 1 << 30;

  @TempDir private Path root;
  private FixturePlatform machine;
  private ContainerLimits limits;

  @BeforeEach
  void machine() {
    machine = FixturePlatform.at(root).file("/sys/devices/system/cpu/online", "0-15\n");
    limits = new ContainerLimits(new Attributes(machine));
  }

  /** What a container with a namespace of its own sees in version 2: its group is the top. */
  private void version2(String path) {
    machine
        .file("/proc/self/cgroup", "0::" + path + "\n")
        .file(TOP + "/cgroup.controllers", "cpuset cpu memory pids\n")
        .file(TOP + "/cgroup.type", "domain\n")
        .file(TOP + "/memory.max", "8589934592\n")
        .file(TOP + "/memory.current", "3221225472\n")
        .file(TOP + "/memory.stat", "anon 5\nfile 6\ninactive_file 1073741824\n")
        .file(TOP + "/cpu.max", "250000 100000\n")
        .file(TOP + "/cpu.stat", "usage_usec 1500000\nuser_usec 1\nthrottled_usec 250000\n")
        .file(TOP + "/pids.max", "4096\n")
        .file(TOP + "/pids.current", "17\n");
  }

  @Test
  void readsVersion2() {
    version2("/");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isEqualTo(8 * GIB);
    assertThat(limits.memoryUsed()).isEqualTo(2 * GIB);
    assertThat(limits.cpuLimit()).isEqualTo(2.5);
    assertThat(limits.cpuSeconds()).isEqualTo(1.5);
    assertThat(limits.throttledSeconds()).isEqualTo(0.25);
    assertThat(limits.pidsLimit()).isEqualTo(4096);
    assertThat(limits.pids()).isEqualTo(17);
  }

  @Test
  void withoutLimitsAContainerStillHasItsUse() {
    version2("/");
    machine
        .file(TOP + "/memory.max", "max\n")
        .file(TOP + "/cpu.max", "max 100000\n")
        .file(TOP + "/pids.max", "max\n");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isNaN();
    assertThat(limits.cpuLimit()).isNaN();
    assertThat(limits.pidsLimit()).isNaN();
    assertThat(limits.memoryUsed()).isEqualTo(2 * GIB);
    assertThat(limits.cpuSeconds()).isEqualTo(1.5);
  }

  @Test
  void theTightestLimitOnTheWayUpCountsWithTheUseBesideIt() {
    version2("/job/step");
    machine
        .file(TOP + "/job/memory.max", "4294967296\n")
        .file(TOP + "/job/memory.current", "2147483648\n")
        .file(TOP + "/job/memory.stat", "inactive_file 0\n")
        .file(TOP + "/job/step/memory.max", "max\n")
        .file(TOP + "/job/step/memory.current", "1000\n")
        .file(TOP + "/job/step/cpu.max", "50000 100000\n")
        .file(TOP + "/job/step/cpu.stat", "usage_usec 7000000\n");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isEqualTo(4 * GIB);
    assertThat(limits.memoryUsed()).isEqualTo(2 * GIB);
    assertThat(limits.cpuLimit()).isEqualTo(0.5);
    assertThat(limits.cpuSeconds()).isEqualTo(7);
    assertThat(limits.throttledSeconds()).isNaN();
  }

  @Test
  void aLimitedJobOnTheHostIsReported() {
    machine
        .file("/proc/self/cgroup", "0::/slurm/job_42/step_0\n")
        .file(TOP + "/cgroup.controllers", "cpu memory\n")
        .file(TOP + "/slurm/job_42/memory.max", "1073741824\n")
        .file(TOP + "/slurm/job_42/memory.current", "1000\n")
        .file(TOP + "/slurm/job_42/memory.stat", "inactive_file 400\n")
        .folder(TOP + "/slurm/job_42/step_0");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isEqualTo(GIB);
    assertThat(limits.memoryUsed()).isEqualTo(600);
  }

  @Test
  void thePlainHostIsNoContainer() {
    machine
        .file("/proc/self/cgroup", "0::/user.slice/session-1.scope\n")
        .file(TOP + "/cgroup.controllers", "cpu memory pids\n")
        .file(TOP + "/user.slice/session-1.scope/memory.current", "1000\n")
        .file(TOP + "/user.slice/session-1.scope/pids.max", "10000\n")
        .file(TOP + "/user.slice/session-1.scope/cpu.stat", "usage_usec 5\n");
    limits.read(machine.now());
    assertThat(limits.pidsLimit()).isNaN();
    assertThat(limits.memoryUsed()).isNaN();
    assertThat(limits.cpuSeconds()).isNaN();
  }

  @Test
  void cpusThatAGroupIsBoundToAreALimit() {
    version2("/");
    machine.file(TOP + "/cpu.max", "800000 100000\n").file(TOP + "/cpuset.cpus.effective", "0-3\n");
    limits.read(machine.now());
    assertThat(limits.cpuLimit()).isEqualTo(4);
  }

  @Test
  void allCpusAreNoLimit() {
    version2("/");
    machine.file(TOP + "/cpu.max", "max 100000\n").file(TOP + "/cpuset.cpus.effective", "0-15\n");
    limits.read(machine.now());
    assertThat(limits.cpuLimit()).isNaN();
  }

  /** Docker in version 1: the paths are the host's, and only the own groups are mounted. */
  @Test
  void readsVersion1() {
    String id = "/docker/" + "a".repeat(64);
    machine
        .file(
            "/proc/self/cgroup",
            "12:memory:" + id + "\n5:cpu,cpuacct:" + id + "\n3:pids:" + id + "\n0::/x\n")
        .file(TOP + "/memory/memory.limit_in_bytes", "2147483648\n")
        .file(TOP + "/memory/memory.usage_in_bytes", "1073741824\n")
        .file(TOP + "/memory/memory.stat", "inactive_file 1\ntotal_inactive_file 73741824\n")
        .file(TOP + "/cpu/cpu.cfs_quota_us", "150000\n")
        .file(TOP + "/cpu/cpu.cfs_period_us", "100000\n")
        .file(TOP + "/cpu/cpu.stat", "nr_periods 5\nnr_throttled 1\nthrottled_time 2500000000\n")
        .file(TOP + "/cpuacct/cpuacct.usage", "3500000000\n")
        .file(TOP + "/pids/pids.max", "max\n")
        .file(TOP + "/pids/pids.current", "3\n");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isEqualTo(2 * GIB);
    assertThat(limits.memoryUsed()).isEqualTo(1e9);
    assertThat(limits.cpuLimit()).isEqualTo(1.5);
    assertThat(limits.cpuSeconds()).isEqualTo(3.5);
    assertThat(limits.throttledSeconds()).isEqualTo(2.5);
    assertThat(limits.pids()).isEqualTo(3);
  }

  @Test
  void aHostInVersion1IsNoContainer() {
    machine
        .file("/proc/self/cgroup", "12:memory:/session\n5:cpu,cpuacct:/\n")
        .file(TOP + "/memory/release_agent", "\n")
        .file(TOP + "/memory/session/memory.limit_in_bytes", "9223372036854771712\n")
        .file(TOP + "/memory/session/memory.usage_in_bytes", "5\n")
        .file(TOP + "/cpu/release_agent", "\n")
        .file(TOP + "/cpu/cpu.cfs_quota_us", "-1\n")
        .file(TOP + "/cpu/cpu.cfs_period_us", "100000\n");
    limits.read(machine.now());
    assertThat(limits.memoryUsed()).isNaN();
    assertThat(limits.cpuLimit()).isNaN();
  }

  @Test
  void limitsThatAreChangedAreSeenAfterTenSeconds() {
    version2("/");
    limits.read(machine.now());
    machine.file(TOP + "/memory.max", "5368709120\n");
    limits.read(machine.advance(2).now());
    assertThat(limits.memoryLimit()).isEqualTo(8 * GIB);
    limits.read(machine.advance(10).now());
    assertThat(limits.memoryLimit()).isEqualTo(5 * GIB);
    assertThat(limits.restarts()).isZero();
  }

  @Test
  void aMoveToAnotherGroupIsAnotherEpoch() {
    version2("/a");
    machine
        .file(TOP + "/a/cpu.max", "100000 100000\n")
        .file(TOP + "/a/cpu.stat", "usage_usec 5\n")
        .file(TOP + "/b/cpu.max", "100000 100000\n")
        .file(TOP + "/b/cpu.stat", "usage_usec 500\n");
    limits.read(machine.now());
    machine.file("/proc/self/cgroup", "0::/b\n");
    limits.read(machine.advance(10).now());
    assertThat(limits.cpuSeconds()).isEqualTo(5e-4);
    assertThat(limits.restarts()).isEqualTo(1);
  }

  @Test
  void aPathThatLeavesTheNamespaceIsNotFollowed() {
    version2("/../../etc");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isEqualTo(8 * GIB);
  }

  @Test
  void moreCacheThanMemoryIsABadReading() {
    version2("/");
    machine.file(TOP + "/memory.stat", "inactive_file 99999999999\n");
    limits.read(machine.now());
    assertThat(limits.memoryUsed()).isNaN();
  }

  @Test
  void garbageIsNoLimitAndNoUse() {
    version2("/");
    for (String file : new String[] {"memory.max", "cpu.max", "pids.max", "memory.stat"}) {
      machine.file(TOP + "/" + file, "-7 what\n");
    }
    machine.file(TOP + "/cpu.stat", "usage_usec 5 6\n").file(TOP + "/pids.current", "-4\n");
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isNaN();
    assertThat(limits.cpuLimit()).isNaN();
    assertThat(limits.pidsLimit()).isNaN();
    assertThat(limits.memoryUsed()).isNaN();
    assertThat(limits.cpuSeconds()).isNaN();
    assertThat(limits.pids()).isNaN();
  }

  @Test
  void withoutControlGroupsThereIsNothing() {
    limits.read(machine.now());
    assertThat(limits.memoryLimit()).isNaN();
    assertThat(limits.memoryUsed()).isNaN();
  }
}
