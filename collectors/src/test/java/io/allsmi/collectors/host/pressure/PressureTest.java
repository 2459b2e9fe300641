package io.allsmi.collectors.host.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressureTest {
  private static final String FILE = "/proc/pressure/io";

  @TempDir private Path root;

  @Test
  void readsTheTotals() {
    FixturePlatform machine =
        FixturePlatform.at(root)
            .file(
                FILE,
                """
                some avg10=1.00 avg60=0.10 avg300=0.00 total=2500000
                full avg10=0.00 avg60=0.00 avg300=0.00 total=1
                """);
    Pressure pressure = read(machine);
    assertThat(pressure.someSeconds()).isEqualTo(2.5);
    assertThat(pressure.fullSeconds()).isEqualTo(1e-6);
  }

  @Test
  void aLineThatIsNotThereIsAbsent() {
    Pressure pressure = read(FixturePlatform.at(root).file(FILE, "some avg10=1.00 total=5\n"));
    assertThat(pressure.someSeconds()).isEqualTo(5e-6);
    assertThat(pressure.fullSeconds()).isNaN();
  }

  @Test
  void aKernelWithoutItLeavesBothAbsent() {
    Pressure pressure = read(FixturePlatform.at(root));
    assertThat(pressure.someSeconds()).isNaN();
    assertThat(pressure.fullSeconds()).isNaN();
  }

  @Test
  void aTotalThatGoesBackIsAbsent() {
    FixturePlatform machine = FixturePlatform.at(root).file(FILE, "some total=500\n");
    try (Pressure pressure = new Pressure(machine, "io")) {
      pressure.read(machine.now());
      machine.file(FILE, "some total=400\n");
      pressure.read(machine.now());
      assertThat(pressure.someSeconds()).isNaN();
      assertThat(pressure.restarts()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"some", "some total", "some total=", "some total=x", "some total=-4", "x"})
  void whatIsNoTotalIsAbsent(String content) {
    assertThat(read(FixturePlatform.at(root).file(FILE, content)).someSeconds()).isNaN();
  }

  private static Pressure read(FixturePlatform machine) {
    try (Pressure pressure = new Pressure(machine, "io")) {
      pressure.read(machine.now());
      return pressure;
    }
  }
}
