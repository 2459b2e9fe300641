package io.allsmi.wire.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Block;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.Promtool;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.text.ExpositionOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectWriterTest {
  @Test
  void aGpuIsAsDcgmExporterHasIt() {
    assertThat(page(Dialect.DCGM, gpu("NVIDIA H100", 612.3)))
        .contains(
            "# TYPE DCGM_FI_DEV_POWER_USAGE gauge\n"
                + "DCGM_FI_DEV_POWER_USAGE{gpu=\"0\",UUID=\"GPU-1\","
                + "pci_bus_id=\"00000000:4B:00.0\",device=\"nvidia0\",modelName=\"NVIDIA H100\","
                + "hostname=\"gx-1\",Hostname=\"gx-1\",DCGM_FI_DRIVER_VERSION=\"580\"} 612.3\n");
  }

  @Test
  void aGpuIsAsAllSmiHasIt() {
    assertThat(page(Dialect.ALL_SMI, gpu("NVIDIA H100", 612.3)))
        .contains(
            "all_smi_gpu_power_consumption_watts{gpu=\"NVIDIA H100\", instance=\"gx-1\","
                + " gpu_uuid=\"GPU-1\", gpu_index=\"0\"} 612.3\n");
  }

  @Test
  void bracesOfLabelsDoNotCutTheLinesOfTheViewer() {
    assertThat(page(Dialect.ALL_SMI, gpu("a{b}\"c\n", 1)))
        .contains("all_smi_gpu_power_consumption_watts{gpu=\"a(b)\\\"c \", instance");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e22, 1.5e-9, 123456789012345680.0, 0.1, 1e-300})
  void numbersHaveNoExponent(double watts) throws Exception {
    String page = page(Dialect.ALL_SMI, gpu("NVIDIA H100", watts));
    assertThat(page.lines().filter(line -> line.contains("watts{")).findFirst().orElseThrow())
        .matches(".*} [0-9.]+");
    assertThat(Pages.value(Pages.read(page), "nvidia0", "power_watts")).isEqualTo(watts);
  }

  @Test
  void theLastXidIsTheNewest() {
    String page = page(Dialect.DCGM, gpu("NVIDIA H100", 1));
    assertThat(page).contains("DCGM_FI_DEV_XID_ERRORS{gpu=\"0\"").contains("\"} 79\n");
  }

  @Test
  void whatIsAbsentHasNoSample() {
    assertThat(page(Dialect.DCGM, gpu("NVIDIA H100", Double.NaN))).doesNotContain("POWER_USAGE");
  }

  @Test
  void anotherVendorHasNothingToSayInDcgm() {
    DeviceInfo amd = DeviceInfo.of("amd0", DeviceKind.GPU, "amd", "MI300X", Info.NONE);
    assertThat(page(Dialect.DCGM, snapshot(amd, 700))).isEmpty();
    assertThat(page(Dialect.ALL_SMI, snapshot(amd, 700))).contains("gpu_uuid=\"amd0-0\"");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anySnapshotCanBeWrittenAndWhatIsWrittenCanBeRead(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Snapshot snapshot = new RandomSnapshots(random.nextLong()).next(8);
      for (Dialect dialect : Dialect.values()) {
        String page = page(dialect, snapshot);
        if (page.isEmpty()) continue;
        assertThat(Pages.read(page).complaints()).isEmpty();
      }
    }
  }

  /** Those names are the other exporters' own, and theirs are the words that the linter refuses. */
  @Test
  void promtoolHasNothingToSayButOfTheNames() throws Exception {
    if (!Promtool.isInstalled()) {
      assertThat(System.getenv("ALLSMI_CI")).as("promtool is not on the PATH").isNull();
      return;
    }
    for (Dialect dialect : Dialect.values()) {
      String page = page(dialect, gpu("NVIDIA H100", 612.3));
      assertThat(Promtool.check(page.getBytes(StandardCharsets.UTF_8)).lines())
          .allMatch(line -> line.contains("camelCase") || line.contains("suffix"));
    }
  }

  private static Snapshot gpu(String model, double watts) {
    Info info = Info.of("uuid", "GPU-1", "pci", "0000:4b:00.0", "driver", "580");
    DeviceInfo gpu = DeviceInfo.of("nvidia0", DeviceKind.GPU, "nvidia", model, info);
    List<Part> parts = List.of(Part.of(PartKind.XID, "31"), Part.of(PartKind.XID, "79"));
    return snapshot(gpu.withParts(parts), watts);
  }

  private static Snapshot snapshot(DeviceInfo device, double watts) {
    BlockBuilder readings = new BlockBuilder();
    readings.set(0, Layout.NO_PART, AcceleratorMetrics.POWER_WATTS, watts);
    if (!device.parts().isEmpty()) {
      readings.set(0, 0, AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS, 1000);
      readings.set(0, 1, AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS, 2000);
    }
    Block block = readings.build("x", Pages.NOW, 0);
    return new Snapshot(
        "gx-1",
        Pages.NOW,
        new Inventory(List.of(device), 1),
        List.of(block),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String page(Dialect dialect, Snapshot snapshot) {
    return new String(
        new DialectWriter(dialect, ExpositionOptions.of("1")).write(snapshot),
        StandardCharsets.UTF_8);
  }
}
