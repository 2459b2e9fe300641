package io.allsmi.collectors.host.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesCollectorTest {
  private static final long BOOT = 1_794_000_000_000L;

  @TempDir private Path root;

  @Test
  void readsAServer() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.ofResource("host/two-sockets"));
    assertThat(answer.value("node", HostMetrics.PROCESSES)).isEqualTo(5);
    ProcessUse python = process(answer, 4321);
    assertThat(python.name()).isEqualTo("python3");
    assertThat(python.user()).isEqualTo("alice");
    assertThat(python.container()).isEqualTo("ffffffffffff");
    assertThat(python.startedAt()).isEqualTo(BOOT + 2_000_000);
    assertThat(python.memoryBytes()).isEqualTo(2_500_000 * 4096.0);
    assertThat(python.cpuRatio()).isNaN();
    assertThat(process(answer, 4322).name()).isEqualTo("sshd: alice");
    assertThat(process(answer, 4322).container()).isEmpty();
    assertThat(process(answer, 4400).user()).isEqualTo("12345");
    assertThat(process(answer, 1).user()).isEqualTo("root");
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void pagesAreAsLargeAsTheKernelSays() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.ofResource("host/arm-board"));
    assertThat(process(answer, 900).memoryBytes()).isEqualTo(20_000 * 65536.0);
  }

  @Test
  void aNameWithALineFeedIsCleaned() throws CollectorException {
    ReadAnswer answer = read(FixturePlatform.ofResource("host/vm"));
    assertThat(answer.processes()).anyMatch(process -> process.name().equals("a) (bc\\d "));
    assertThat(answer.processes()).anyMatch(process -> process.user().equals("nobody"));
  }

  @Test
  void whereTheFirstProcessIsHiddenTheNumberOfProcessesIsNotKnown() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 77, "mine", 10, 500, 20);
    ReadAnswer answer = read(machine);
    assertThat(answer.value("node", HostMetrics.PROCESSES)).isNaN();
    assertThat(answer.notes()).hasSize(1).first().asString().contains("only the processes of this");
    assertThat(process(answer, 77).memoryBytes()).isEqualTo(20 * 4096.0);
  }

  @Test
  void cpuTimeByTimeNeedsTwoReadings() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 1, "init", 0, 1, 10);
    process(machine, 20, "busy", 1000, 500, 20);
    Collector collector = new ProcessesCollector(machine);
    assertThat(process(ReadAnswer.of(collector), 20).cpuRatio()).isNaN();
    process(machine.advance(2.5), 20, "busy", 1375, 500, 20);
    ReadAnswer second = ReadAnswer.of(collector);
    assertThat(process(second, 20).cpuRatio()).isCloseTo(1.5, within(1e-9));
    assertThat(process(second, 1).cpuRatio()).isZero();
    assertThat(second.processes().getFirst().pid()).isEqualTo(20);
  }

  @Test
  void aProcessIdThatIsUsedAgainIsAnotherProcess() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 20, "old", 1000, 500, 20);
    Collector collector = new ProcessesCollector(machine);
    ReadAnswer.of(collector);
    process(machine.advance(2), 20, "new", 1100, 900, 20);
    ProcessUse after = process(ReadAnswer.of(collector), 20);
    assertThat(after.name()).isEqualTo("new");
    assertThat(after.startedAt()).isEqualTo(BOOT + 9000);
    assertThat(after.cpuRatio()).isNaN();
  }

  @Test
  void cpuTimeThatGoesBackIsNoShare() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 20, "odd", 1000, 500, 20);
    Collector collector = new ProcessesCollector(machine);
    ReadAnswer.of(collector);
    process(machine.advance(2), 20, "odd", 900, 500, 20);
    assertThat(process(ReadAnswer.of(collector), 20).cpuRatio()).isNaN();
  }

  @Test
  void aProcessThatEndsIsNotShown() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 1, "init", 0, 1, 10);
    process(machine, 20, "short", 1000, 500, 20);
    Collector collector = new ProcessesCollector(machine);
    assertThat(ReadAnswer.of(collector).processes()).hasSize(2);
    machine.remove("/proc/20").advance(2);
    assertThat(ReadAnswer.of(collector).processes()).hasSize(1);
  }

  @Test
  void whoOwnsAProcessIsAskedAgainAfterHalfAMinute() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 20, "login", 1000, 500, 20);
    machine.file("/proc/20/status", "Uid:\t0\t0\t0\t0\n");
    Collector collector = new ProcessesCollector(machine);
    assertThat(process(ReadAnswer.of(collector), 20).user()).isEqualTo("root");
    machine.file("/proc/20/status", "Uid:\t7\t7\t7\t7\n").advance(2);
    assertThat(process(ReadAnswer.of(collector), 20).user()).isEqualTo("root");
    machine.advance(30);
    assertThat(process(ReadAnswer.of(collector), 20).user()).isEqualTo("7");
  }

  @Test
  void anotherProgramInAProcessIsAskedForItsOwnerAtOnce() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 20, "sudo", 1000, 500, 20);
    machine.file("/proc/20/status", "Uid:\t0\t0\t0\t0\n");
    Collector collector = new ProcessesCollector(machine);
    assertThat(process(ReadAnswer.of(collector), 20).user()).isEqualTo("root");
    process(machine.advance(2), 20, "python3", 1000, 500, 20);
    machine.file("/proc/20/status", "Uid:\t7\t7\t7\t7\n");
    assertThat(process(ReadAnswer.of(collector), 20).user()).isEqualTo("7");
  }

  @Test
  void rowsAreBounded() throws CollectorException {
    FixturePlatform machine = machine();
    for (int pid = 1; pid <= 400; pid++) process(machine, pid, "p", pid, pid, 1000 - pid);
    ReadAnswer answer = read(machine);
    assertThat(answer.value("node", HostMetrics.PROCESSES)).isEqualTo(400);
    assertThat(answer.processes()).hasSize(100);
  }

  @Test
  void manyProcessesAreReadLessOften() throws CollectorException {
    FixturePlatform machine = machine();
    process(machine, 1, "init", 0, 1, 10);
    Collector collector = new ProcessesCollector(machine);
    ReadAnswer.of(collector);
    assertThat(collector.cadence()).isZero();
    for (int pid = 2; pid <= 1500; pid++) process(machine, pid, "p", 0, 1, 0);
    ReadAnswer.of(collector);
    assertThat(collector.cadence()).isEqualTo(3);
  }

  @Test
  void withoutProcessesThereIsNothingToProbe() {
    Collector collector = new ProcessesCollector(FixturePlatform.at(root));
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
    assertThatThrownBy(() -> ReadAnswer.of(collector))
        .isInstanceOf(CollectorException.class)
        .hasMessageContaining("no process can be read in ");
  }

  @Test
  void aLookupKnowsTheSameProcessByTheSameKey() throws CollectorException {
    FixturePlatform machine = FixturePlatform.ofResource("host/two-sockets");
    ProcessUse one = process(read(machine), 4321);
    ProcessLookup lookup = new ProcessLookup(machine);
    assertThat(lookup.of(4321, List.of())).isEqualTo(one);
  }

  @Test
  void aLookupMeasuresBetweenItsOwnCalls() {
    FixturePlatform machine = machine();
    process(machine, 20, "train", 1000, 500, 20);
    ProcessLookup lookup = new ProcessLookup(machine);
    assertThat(lookup.of(20, List.of()).cpuRatio()).isNaN();
    process(machine.advance(4), 20, "train", 1200, 500, 20);
    assertThat(lookup.of(20, List.of()).cpuRatio()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aProcessThatCannotBeFoundKeepsItsId() {
    ProcessUse unknown = new ProcessLookup(machine()).of(4711, List.of());
    assertThat(unknown.pid()).isEqualTo(4711);
    assertThat(unknown.startedAt()).isZero();
    assertThat(unknown.name()).isEmpty();
    assertThat(unknown.memoryBytes()).isNaN();
  }

  @Test
  void detailsAreReadOnDemand() {
    FixturePlatform machine = FixturePlatform.ofResource("host/two-sockets");
    ProcessDetails details = ProcessDetails.read(machine, 4321, BOOT + 2_000_000);
    assertThat(details.arguments()).containsExactly("python3", "train.py", "--lr", "0.1");
    assertThat(details.environment())
        .containsExactly("HOME=/home/alice", "CUDA_VISIBLE_DEVICES=0,1");
    assertThat(details.error()).isEmpty();
  }

  @Test
  void detailsOfAnotherProcessWithTheSameIdAreNotGiven() {
    FixturePlatform machine = FixturePlatform.ofResource("host/two-sockets");
    ProcessDetails details = ProcessDetails.read(machine, 4321, BOOT);
    assertThat(details.arguments()).isEmpty();
    assertThat(details.error()).isEqualTo("process 4321 has ended");
  }

  @Test
  void argumentsDoNotControlTheTerminal() {
    FixturePlatform machine = machine();
    process(machine, 20, "a", 0, 0, 1);
    machine.file("/proc/20/cmdline", "a\u001b[2J\0b\nc\0\0\0").file("/proc/20/environ", "");
    assertThat(ProcessDetails.read(machine, 20, BOOT).arguments()).containsExactly("a[2J", "bc");
  }

  private FixturePlatform machine() {
    return FixturePlatform.at(root)
        .file("/proc/stat", "cpu0 1 1 1 1\nbtime " + BOOT / 1000 + "\n")
        .file("/etc/passwd", "root:x:0:0::/root:/bin/sh\n")
        .file("/proc/self/auxv", "\6\0\0\0\0\0\0\0\0\20\0\0\0\0\0\0");
  }

  private static void process(
      FixturePlatform machine, int pid, String name, long ticks, long start, long pages) {
    machine.file(
        "/proc/" + pid + "/stat",
        String.format(
            Locale.ROOT,
            "%d (%s) S 1 1 1 0 -1 4194560 1 2 3 4 %d 0 9 9 20 0 4 0 %d 999999 %d 0\n",
            pid,
            name,
            ticks,
            start,
            pages));
  }

  private static ReadAnswer read(FixturePlatform machine) throws CollectorException {
    return ReadAnswer.of(new ProcessesCollector(machine));
  }

  private static ProcessUse process(ReadAnswer answer, int pid) {
    for (ProcessUse process : answer.processes()) {
      if (process.pid() == pid) return process;
    }
    throw new AssertionError("no process " + pid + " among " + answer.processes());
  }
}
