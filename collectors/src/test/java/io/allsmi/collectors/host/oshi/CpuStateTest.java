package io.allsmi.collectors.host.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Platform.Os;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuStateTest {
  private static final List<List<Long>> TICKS =
      List.of(
          List.of(1000L, 0L, 500L, 8000L, 0L, 100L, 50L, 0L),
          List.of(2000L, 10L, 700L, 7000L, 20L, 0L, 0L, 0L));

  private static CpuState state(Os os, List<Integer> packages, List<List<Long>> ticks) {
    return new CpuState(
        os,
        "GenuineIntel",
        "A CPU",
        packages,
        List.of(0, 1),
        ticks,
        List.of(2_000_000_000L, 3_000_000_000L),
        4_000_000_000L,
        55.5);
  }

  private static ReadAnswer answer(CpuState state) {
    ReadAnswer answer = new ReadAnswer();
    state.answer(Level.ALL, answer);
    return answer;
  }

  @Test
  void timesAreSummedOverThePackage() {
    ReadAnswer answer = answer(state(Os.WINDOWS, List.of(0, 0), TICKS));
    assertThat(answer.value("cpu0", HostMetrics.CPU_BUSY_SECONDS_TOTAL)).isEqualTo(4.36);
    assertThat(answer.value("cpu0", HostMetrics.CPU_IDLE_SECONDS_TOTAL)).isEqualTo(15.02);
    assertThat(answer.value("cpu0", PartKind.CLASS, "user", HostMetrics.CPU_TIME_SECONDS_TOTAL))
        .isEqualTo(3);
    assertThat(answer.value("cpu0", PartKind.CORE, "1", HostMetrics.CORE_BUSY_SECONDS_TOTAL))
        .isEqualTo(2.71);
    assertThat(answer.value("cpu0", HostMetrics.CPU_FREQUENCY_HERTZ)).isEqualTo(2.5e9);
    assertThat(answer.value("cpu0", HostMetrics.CPU_CORES)).isEqualTo(2);
  }

  @Test
  void packagesAreDevicesOfTheirOwn() {
    ReadAnswer answer = answer(state(Os.WINDOWS, List.of(0, 1), TICKS));
    assertThat(answer.names()).containsExactly("cpu0", "cpu1");
    assertThat(answer.value("cpu1", HostMetrics.CPU_IDLE_SECONDS_TOTAL)).isEqualTo(7.02);
    assertThat(answer.value("cpu1", HostMetrics.CPU_THREADS)).isEqualTo(1);
    // One temperature for two packages is neither's.
    assertThat(answer.value("cpu1", HostMetrics.CPU_TEMPERATURE_CELSIUS)).isNaN();
  }

  @Test
  void macosCountsInHundredthsAndItsClockIsNoReading() {
    ReadAnswer answer = answer(state(Os.MACOS, List.of(0, 0), TICKS));
    assertThat(answer.value("cpu0", HostMetrics.CPU_IDLE_SECONDS_TOTAL)).isEqualTo(150.2);
    assertThat(answer.value("cpu0", HostMetrics.CPU_FREQUENCY_HERTZ)).isNaN();
    assertThat(answer.value("cpu0", PartKind.CORE, "0", HostMetrics.CORE_FREQUENCY_HERTZ)).isNaN();
    assertThat(answer.value("cpu0", HostMetrics.CPU_TEMPERATURE_CELSIUS)).isEqualTo(55.5);
  }

  @Test
  void onWindowsTheTemperatureIsNotTheCpus() {
    ReadAnswer answer = answer(state(Os.WINDOWS, List.of(0, 0), TICKS));
    assertThat(answer.value("cpu0", HostMetrics.CPU_TEMPERATURE_CELSIUS)).isNaN();
  }

  @Test
  void classesThatTheSystemDoesNotTellApartAreAbsent() {
    assertThat(classes(Os.MACOS)).containsExactly("user", "nice", "system", "idle");
    assertThat(classes(Os.WINDOWS)).containsExactly("user", "system", "idle", "irq", "softirq");
  }

  private static List<String> classes(Os os) {
    return answer(state(os, List.of(0, 0), TICKS)).device("cpu0").parts().stream()
        .filter(part -> part.kind().equals(PartKind.CLASS))
        .map(Part::name)
        .toList();
  }

  @Test
  void aCpuThatWasNotAnsweredLeavesTheSumsAbsent() {
    ReadAnswer answer = answer(state(Os.WINDOWS, List.of(0, 0), TICKS.subList(0, 1)));
    assertThat(answer.value("cpu0", HostMetrics.CPU_BUSY_SECONDS_TOTAL)).isNaN();
    assertThat(answer.value("cpu0", PartKind.CORE, "0", HostMetrics.CORE_BUSY_SECONDS_TOTAL))
        .isEqualTo(1.65);
  }

  @Test
  void vendorsAreOneWord() {
    assertThat(CpuState.vendorWord("Apple Inc.")).isEqualTo("apple");
    assertThat(CpuState.vendorWord("AuthenticAMD")).isEqualTo("amd");
    assertThat(CpuState.vendorWord("unknown")).isEmpty();
  }
}
