package io.allsmi.collectors.nvml.smi;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ReadAnswer;
import io.allsmi.model.KeyType;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of nvidia-smi, in the form that its manual describes. */
class SmiTest {
  private static final String H100 =
      "0, GPU-6b5c1f00-9a4d-4c1e-8f27-0d3e5a7b00c4, 00000000:3B:00.0, NVIDIA H100 80GB HBM3,"
          + " 550.54.15, 1650522000001, 96.00.74.00.01, 97, 41, 81559, 71000, 10559, 61, 612.30,"
          + " 700.00, 1830, 2619, [N/A], P0, 5, 16, 0\n";
  private static final String GEFORCE =
      "1, GPU-7c, 00000000:AF:00.0, NVIDIA GeForce RTX 4090, 550.54.15, [N/A], 95.02.3C.00.8C, 3,"
          + " 1, 24564, 512, 24052, 35, [Unknown Error], 450.00, 210, 405, 30, P8, 1, 16, [N/A]\n";

  @TempDir Path folder;

  private static ReadAnswer parsed(String output) {
    ReadAnswer answer = new ReadAnswer();
    SmiTable.parse(output, answer);
    return answer;
  }

  private FixturePlatform machine(CommandResult result) {
    return FixturePlatform.at(folder)
        .command(
            "nvidia-smi --query-gpu="
                + String.join(",", SmiTable.FIELDS)
                + " --format=csv,noheader,nounits",
            result);
  }

  @Test
  void aLineIsADevice() {
    ReadAnswer answer = parsed(H100 + GEFORCE);
    assertThat(answer.names()).containsExactly("nvidia0", "nvidia1");
    assertThat(answer.device("nvidia0").model()).isEqualTo("NVIDIA H100 80GB HBM3");
    assertThat(answer.device("nvidia0").key(KeyType.PCI)).isEqualTo("0000:3b:00.0");
    assertThat(answer.value("nvidia0", UTILIZATION_RATIO)).isEqualTo(0.97);
    assertThat(answer.value("nvidia0", MEMORY_USED_BYTES)).isEqualTo(71000 * 0x1p20);
    assertThat(answer.value("nvidia0", POWER_WATTS)).isEqualTo(612.3);
    assertThat(answer.value("nvidia0", FREQUENCY_HERTZ)).isEqualTo(1.83e9);
    assertThat(answer.value("nvidia0", PERFORMANCE_STATE)).isZero();
    assertThat(answer.value("nvidia0", ECC_UNCORRECTED_ERRORS_TOTAL)).isZero();
    assertThat(answer.value("nvidia1", FAN_SPEED_RATIO)).isEqualTo(0.3);
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void whatThereIsNotIsAbsent() {
    ReadAnswer answer = parsed(H100 + GEFORCE);
    assertThat(answer.value("nvidia0", FAN_SPEED_RATIO)).isNaN();
    assertThat(answer.value("nvidia1", POWER_WATTS)).isNaN();
    assertThat(answer.value("nvidia1", ECC_UNCORRECTED_ERRORS_TOTAL)).isNaN();
    assertThat(answer.device("nvidia1").info().get("serial")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0, GPU-6b, short",
        "No devices were found",
        "x, GPU, 0, n, d, s, v, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, P0, 1, 1, 0",
        "-1, GPU, 0, n, d, s, v, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, P0, 1, 1, 0",
        "1e9, GPU, 0, n, d, s, v, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, P0, 1, 1, 0",
      })
  void anotherLineIsNoDevice(String line) {
    ReadAnswer answer = parsed(line + "\n");
    assertThat(answer.devices()).isEmpty();
    assertThat(answer.notes()).hasSize(1);
  }

  @Test
  void aDeviceIsListedOnce() {
    assertThat(parsed(H100 + H100).names()).containsExactly("nvidia0");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedTablesAreHarmless(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder damaged = new StringBuilder(H100 + GEFORCE);
      for (int n = random.nextInt(6); n >= 0; n--) {
        int at = random.nextInt(damaged.length());
        if (random.nextBoolean()) damaged.deleteCharAt(at);
        else damaged.setCharAt(at, (char) random.nextInt(128));
      }
      ReadAnswer answer = parsed(damaged.toString());
      for (String name : answer.names()) {
        double ratio = answer.value(name, UTILIZATION_RATIO);
        assertThat(Double.isNaN(ratio) || ratio <= 1).as("seed %d", seed).isTrue();
      }
    }
  }

  @Test
  void itIsReadWhereTheLibraryIsNot() throws CollectorException {
    Collector collector = new SmiProvider().create(machine(new CommandResult.Ended(0, H100, "")));
    assertThat(collector.probe()).isInstanceOf(Probe.Present.class);
    assertThat(ReadAnswer.of(collector).names()).containsExactly("nvidia0");
    assertThat(collector.cadence()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void whereTheLibraryLoadsItIsNotRun() {
    FixturePlatform machine = machine(new CommandResult.Ended(0, H100, ""));
    machine.library("libnvidia-ml.so.1", "libc.so.6");
    assertThat(new SmiProvider().create(machine).probe()).isInstanceOf(Probe.Absent.class);
    assertThat(machine.commandsRun()).isEmpty();
  }

  @Test
  void withoutTheCommandItIsAbsent() {
    Collector collector = new SmiProvider().create(FixturePlatform.at(folder));
    assertThat(collector.probe()).isInstanceOf(Probe.Absent.class);
  }

  @Test
  void aDriverThatDoesNotAnswerIsBroken() {
    String said = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n";
    Collector collector = new SmiProvider().create(machine(new CommandResult.Ended(9, said, "")));
    assertThat(collector.probe())
        .isInstanceOfSatisfying(
            Probe.Broken.class,
            broken -> assertThat(broken.error()).contains("couldn't communicate", "9"));
  }

  @Test
  void aCommandThatHangsIsBroken() {
    Collector collector = new SmiProvider().create(machine(new CommandResult.TimedOut()));
    assertThat(collector.probe()).isInstanceOf(Probe.Broken.class);
    assertThatThrownBy(() -> ReadAnswer.of(collector)).isInstanceOf(CollectorException.class);
  }
}
