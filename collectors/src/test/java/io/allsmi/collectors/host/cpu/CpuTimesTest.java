package io.allsmi.collectors.host.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.allsmi.collectors.host.file.Text;
import java.util.BitSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CpuTimesTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private final CpuTimes times = new CpuTimes();

  @Test
  void busyIsAllButIdleAndIowait() {
    read("cpu0 100 20 30 5000 40 5 15 7 0 0\n", Double.NaN);
    assertThat(times.busySeconds(0)).isCloseTo(1.77, EXACT);
    assertThat(times.idleSeconds(0)).isCloseTo(50.40, EXACT);
  }

  @Test
  void timeOfGuestsIsInsideUserAndNotCountedAgain() {
    read("cpu0 100 20 0 1000 0 0 0 0 90 20\n", Double.NaN);
    assertThat(times.busySeconds(0)).isCloseTo(1.2, EXACT);
  }

  @Test
  void columnsThatAnOldKernelDoesNotHaveAreNotKnown() {
    read("cpu0 100 20 30 5000\ncpu1 1 1 1 1 1 1 1\n", Double.NaN);
    assertThat(times.knownClasses()).isEqualTo(4);
    assertThat(times.busySeconds(0)).isCloseTo(1.5, EXACT);
  }

  @Test
  void theSumOfAllStandsForOneCpuWhereThereIsNothingElse() {
    read("cpu  100 0 100 800 0 0 0 0 0 0\nintr 5\n", Double.NaN);
    assertThat(times.online()).isEqualTo(cpus(0));
    assertThat(times.busySeconds(cpus(0))).isCloseTo(2, EXACT);
  }

  @Test
  void theSumOfAllNeverStandsForACpuThatWasNamed() {
    read("cpu0 100 0 100 800 0 0 0 0\n", Double.NaN);
    assertThat(times.read(Text.of("cpu  900 0 900 7200 0 0 0 0\n"), 2)).isFalse();
    assertThat(times.busySeconds(cpus(0))).isCloseTo(2, EXACT);
  }

  @Test
  void aPackageKeepsTheTimeOfACpuThatGoesOffLine() {
    read("cpu0 100 0 0 900 0\ncpu1 200 0 0 800 0\n", Double.NaN);
    read("cpu0 110 0 0 990 0\n", 1);
    assertThat(times.busySeconds(cpus(0, 1))).isCloseTo(3.1, EXACT);
    assertThat(times.busySeconds(1)).isNaN();
    assertThat(times.online()).isEqualTo(cpus(0));
  }

  @Test
  void aCpuThatComesOnLineLaterAddsOnlyWhatItDoesFromThenOn() {
    read("cpu0 100 0 0 900 0\n", Double.NaN);
    read("cpu0 100 0 0 1000 0\ncpu1 50000 0 0 80000 0\n", 1);
    assertThat(times.busySeconds(cpus(0, 1))).isCloseTo(1, EXACT);
    read("cpu0 100 0 0 1100 0\ncpu1 50040 0 0 80060 0\n", 1);
    assertThat(times.busySeconds(cpus(0, 1))).isCloseTo(1.4, EXACT);
    assertThat(times.idleSeconds(cpus(0, 1))).isCloseTo(11.6, EXACT);
  }

  @Test
  void aSmallStepBackIsWaitedOut() {
    read("cpu0 100 0 0 900 50\n", Double.NaN);
    read("cpu0 100 0 0 1000 45\n", 1);
    assertThat(times.idleSeconds(0)).isCloseTo(10.5, EXACT);
    read("cpu0 100 0 0 1100 52\n", 1);
    assertThat(times.idleSeconds(0)).isCloseTo(11.52, EXACT);
  }

  @Test
  void aLargeStepBackStartsAgainFromThere() {
    read("cpu0 100 0 0 90000 50\n", Double.NaN);
    read("cpu0 100 0 0 20 50\n", 1);
    assertThat(times.idleSeconds(0)).isCloseTo(900.5, EXACT);
    read("cpu0 100 0 0 120 50\n", 1);
    assertThat(times.idleSeconds(0)).isCloseTo(901.5, EXACT);
  }

  @Test
  void aStepThatNoClockAllowsIsNotCounted() {
    read("cpu0 100 0 0 900 0 0 0 0\n", Double.NaN);
    read("cpu0 110 0 0 990 0 0 0 18446744073\n", 1);
    assertThat(times.busySeconds(0)).isCloseTo(1, EXACT);
    read("cpu0 120 0 0 1080 0 0 0 18446744073\n", 1);
    assertThat(times.busySeconds(0)).isCloseTo(1.1, EXACT);
  }

  @Test
  void whatNamesNoCpuChangesNothing() {
    read("cpu0 100 0 0 900 0\n", Double.NaN);
    for (String garbage : new String[] {"", "cpu\n", "cpu0 a b c d\n", "cpu0 1 2 3\n", "x\ny\n"}) {
      assertThat(times.read(Text.of(garbage), 1)).as(garbage).isFalse();
    }
    assertThat(times.busySeconds(0)).isCloseTo(1, EXACT);
  }

  @Test
  void aCpuWithANumberThatNoMachineHasIsLeftOut() {
    read("cpu0 100 0 0 900 0\ncpu99999 1 1 1 1\n", Double.NaN);
    assertThat(times.online()).isEqualTo(cpus(0));
  }

  private void read(String stat, double seconds) {
    assertThat(times.read(Text.of(stat), seconds)).isTrue();
  }

  private static BitSet cpus(int... numbers) {
    BitSet cpus = new BitSet();
    for (int number : numbers) cpus.set(number);
    return cpus;
  }
}
