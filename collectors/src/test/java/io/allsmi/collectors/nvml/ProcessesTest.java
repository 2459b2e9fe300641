package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes of devices, as drivers of all times list them. */
class ProcessesTest {
  private static final double GIB = 0x1p30;
  private static final String V3 = "absent nvmlDeviceGet*RunningProcesses_v3";
  private static final String V2 = "absent nvmlDeviceGet*RunningProcesses_v2";

  @TempDir Path folder;

  private static DeviceUse only(ReadAnswer answer) {
    assertThat(answer.processes()).hasSize(1);
    assertThat(answer.processes().getFirst().uses()).hasSize(1);
    return answer.processes().getFirst().uses().getFirst();
  }

  @Test
  void aProcessIsListedWithItsMemory() {
    try (FakeNvml nvml = FakeNvml.script(folder, "process gpu0 pid 42 compute memory 3g");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      DeviceUse use = only(gpus.read());
      assertThat(use.device()).isEqualTo("nvidia0");
      assertThat(use.kind()).isEqualTo("compute");
      assertThat(use.memoryBytes()).isEqualTo(3 * GIB);
    }
  }

  @Test
  void memoryThatTheDriverDoesNotSayIsAbsent() {
    try (FakeNvml nvml = FakeNvml.script(folder, "process gpu0 pid 42 compute memory none");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(only(gpus.read()).memoryBytes()).isNaN();
    }
  }

  @Test
  void memoryBeyondThatOfTheDeviceIsAbsent() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder,
                "gpu* memory.total 4g",
                "gpu* memory.used 1g",
                "gpu* memory.free 3g",
                "process gpu0 pid 42 compute memory 5g");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(only(gpus.read()).memoryBytes()).isNaN();
    }
  }

  @Test
  void aProcessOfSeveralListsIsOneUseOfTheKindThatSaysMost() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder,
                "process gpu0 pid 42 compute memory 3g",
                "process gpu0 pid 42 graphics memory 1g",
                "process gpu0 pid 43 compute memory 1g",
                "process gpu0 pid 43 mps memory 2g",
                "process gpu0 pid 44 graphics memory 1g");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(ReadGpus.uses(gpus.read()))
          .containsExactlyInAnyOrder("43 nvidia0 mps", "42 nvidia0 compute", "44 nvidia0 graphics");
    }
  }

  @Test
  void aProcessOnTwoDevicesIsOneProcess() {
    try (FakeNvml nvml =
            FakeNvml.script(folder, "devices 2", "process gpu* pid 42 compute memory 3g");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.read();
      assertThat(answer.processes()).hasSize(1);
      assertThat(ReadGpus.uses(answer)).containsExactly("42 nvidia0 compute", "42 nvidia1 compute");
    }
  }

  private static String[] many(String... first) {
    List<String> lines = new ArrayList<>(List.of(first));
    for (int pid = 1001; pid <= 1005; pid++) {
      lines.add("process gpu0 pid " + pid + " compute memory " + (pid - 1000) + "g");
    }
    return lines.toArray(String[]::new);
  }

  private static void assertAllFive(ReadAnswer answer) {
    assertThat(answer.processes()).extracting(ProcessUse::pid).contains(1001, 1005).hasSize(5);
    assertThat(answer.processes())
        .allSatisfy(
            process ->
                assertThat(process.uses().getFirst().memoryBytes())
                    .isEqualTo((process.pid() - 1000) * GIB));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void theLongerEntriesOfR535AreReadRight(int processes) {
    String[] lines = many("driver 535.54.03", "process-stride 32");
    try (FakeNvml nvml = FakeNvml.script(folder, java.util.Arrays.copyOf(lines, 2 + processes));
        ReadGpus gpus = ReadGpus.of(nvml)) {
      ReadAnswer answer = gpus.read();
      assertThat(answer.processes()).hasSize(processes);
      assertThat(answer.processes())
          .allSatisfy(
              process ->
                  assertThat(process.uses().getFirst().memoryBytes())
                      .isEqualTo((process.pid() - 1000) * GIB));
    }
  }

  @Test
  void theThirdVersionOfOtherDriversIsReadRight() {
    try (FakeNvml nvml = FakeNvml.script(folder, many());
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertAllFive(gpus.read());
    }
  }

  @Test
  void theSecondVersionServesWhereTheThirdIsNotThere() {
    try (FakeNvml nvml = FakeNvml.script(folder, many(V3));
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertAllFive(gpus.read());
    }
  }

  @Test
  void theFirstVersionServesOldDrivers() {
    try (FakeNvml nvml = FakeNvml.script(folder, many(V3, V2));
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertAllFive(gpus.read());
    }
  }

  @Test
  void entriesWithoutAProcessAreLeftOut() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder,
                "process gpu0 pid 0 compute memory 1g",
                "process gpu0 pid 0xFFFFFFFF compute memory 1g",
                "process gpu0 pid 7 compute memory 1g");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(ReadGpus.uses(gpus.read())).containsExactly("7 nvidia0 compute");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x80000000", "0xFFFFFFFF", "5000"})
  void aCountThatCannotBeIsNotBelieved(String count) {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder, "process gpu0 pid 7 compute memory 1g", "gpu0 processes.count " + count);
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(ReadGpus.uses(gpus.read())).containsExactly("7 nvidia0 compute");
    }
  }

  @Test
  void aListThatIsAlwaysLongerThanItsBufferEnds() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder, "process gpu0 pid 7 compute memory 1g", "gpu0 processes.more 1");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().processes()).isEmpty();
    }
  }

  @Test
  void aListCostsOneCallOnceTheBufferHasGrown() {
    List<String> lines = new ArrayList<>();
    for (int pid = 1; pid <= 300; pid++) {
      lines.add("process gpu0 pid " + pid + " compute memory 1m");
    }
    try (FakeNvml nvml = FakeNvml.script(folder, lines.toArray(String[]::new));
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(gpus.read().processes()).hasSize(300);
      nvml.resetCalls();
      assertThat(gpus.after(2).read().processes()).hasSize(300);
      assertThat(nvml.calls("nvmlDeviceGetComputeRunningProcesses_v3")).isEqualTo(1);
    }
  }

  @Test
  void sharesAreThoseOfTheLastSample() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder, "process gpu0 pid 42 compute memory 1g sm 75 mem 40 enc 5 dec 0");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(only(gpus.after(5).read()).shares())
          .containsExactly(
              new EngineShare("sm", 0.75),
              new EngineShare("memory", 0.4),
              new EngineShare("encoder", 0.05),
              new EngineShare("decoder", 0));
    }
  }

  @Test
  void betweenTwoSamplesOfTheDriverTheLastOneStands() {
    try (FakeNvml nvml =
            FakeNvml.script(folder, "process gpu0 pid 42 compute memory 1g sm 75 mem 40");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.after(5).read();
      assertThat(only(gpus.after(0.1).read()).shares()).isNotEmpty();
    }
  }

  @Test
  void aShareThatIsOldIsNoShareOfNow() {
    try (FakeNvml nvml =
            FakeNvml.script(folder, "process gpu0 pid 42 compute memory 1g sm 75 mem 40");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.after(5).read();
      nvml.add("gpu0 shares error 6");
      assertThat(only(gpus.after(4).read()).shares()).isEmpty();
    }
  }

  @Test
  void samplesOfEndedProcessesAreNoProcesses() {
    try (FakeNvml nvml =
            FakeNvml.script(
                folder,
                "process gpu0 pid 42 compute memory 1g sm 75 mem 40 until 6s",
                "process gpu0 pid 43 compute memory 1g sm 10 mem 10");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      gpus.after(5).read();
      assertThat(ReadGpus.uses(gpus.after(1.5).read())).containsExactly("43 nvidia0 compute");
    }
  }

  @Test
  void aShareBeyondTheWholeIsAbsent() {
    try (FakeNvml nvml =
            FakeNvml.script(folder, "process gpu0 pid 42 compute memory 1g sm 4000000 mem 40");
        ReadGpus gpus = ReadGpus.of(nvml)) {
      assertThat(only(gpus.after(5).read()).shares())
          .containsExactly(
              new EngineShare("memory", 0.4),
              new EngineShare("encoder", 0),
              new EngineShare("decoder", 0));
    }
  }

  @Test
  void whatTheHostKnowsOfAProcessIsJoined() {
    try (FakeNvml nvml = FakeNvml.script(folder, "process gpu0 pid 42 compute memory 1g")) {
      FixturePlatform machine =
          nvml.platform()
              .file("/proc/stat", "btime 1700000000\n")
              .file(
                  "/proc/42/stat",
                  "42 (python train) R 1 1 1 0 -1 0 0 0 0 0 100 50 0 0 20 0 9 0 5000 1000 7\n")
              .file("/proc/42/status", "Name:\tpython\nUid:\t0\t0\t0\t0\n")
              .file("/proc/42/cgroup", "0::/docker/" + "ab".repeat(32) + "\n");
      try (ReadGpus gpus = ReadGpus.of(nvml, machine)) {
        ProcessUse process = gpus.read().processes().getFirst();
        assertThat(process.name()).isEqualTo("python train");
        assertThat(process.container()).isEqualTo("abababababab");
        assertThat(process.startedAt()).isEqualTo(1_700_000_050_000L);
      }
    }
  }
}
