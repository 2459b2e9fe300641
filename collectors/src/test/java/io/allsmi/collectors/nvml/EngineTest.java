package io.allsmi.collectors.nvml;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources in the engine, as the program runs them. */
class EngineTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private FakeNvml nvml;
  private FixturePlatform machine;
  private Engine engine;

  @BeforeEach
  void start() {
    nvml = FakeNvml.scenario(folder, "r550-h100").time(0);
    machine = nvml.platform();
    NvmlProvider provider = new NvmlProvider();
    engine =
        new Engine(
            machine,
            Providers.of(List.of(provider, provider.health())),
            EngineSettings.of("node1").withPatience(Duration.ZERO));
  }

  @AfterEach
  void stop() {
    nvml.release();
    engine.close();
    nvml.close();
  }

  private Snapshot until(Predicate<Snapshot> so) {
    Until.so(
        () -> {
          machine.advance(2);
          return so.test(engine.tick(SHORT));
        });
    return engine.latest();
  }

  private static boolean isFresh(Snapshot snapshot, String name) {
    return snapshot
        .device(name)
        .flatMap(gpu -> gpu.blockOf(Layout.NO_PART, AcceleratorMetrics.TEMPERATURE_CELSIUS))
        .filter(block -> block.observedAt().equals(snapshot.at()))
        .isPresent();
  }

  @Test
  void theTwoSourcesDescribeTheSameDevices() {
    Snapshot snapshot = engine.collectOnce(LONG);
    assertThat(snapshot.devices(DeviceKind.GPU)).hasSize(8);
    Device first = snapshot.device("nvidia0").orElseThrow();
    assertThat(first.value(AcceleratorMetrics.UTILIZATION_RATIO)).isEqualTo(0.82);
    assertThat(first.value(AcceleratorMetrics.ECC_ENABLED)).isOne();
  }

  @Test
  void aDeviceWhoseCallNeverReturnsIsLateAndTheOthersAreRead() {
    engine.tick(LONG);
    nvml.add("gpu2 hang nvmlDeviceGetTemperature");
    Snapshot late =
        until(
            now ->
                isFresh(now, "nvidia1")
                    && isFresh(now, "nvidia7")
                    && now.source("nvml").orElseThrow().stuckThreads() == 1);
    assertThat(isFresh(late, "nvidia2")).isFalse();
    assertThat(late.devices(DeviceKind.GPU)).hasSize(8);
    assertThat(late.source("nvml").orElseThrow().state()).isEqualTo(SourceState.LATE);
    assertThat(late.source("nvml").orElseThrow().error()).contains("nvidia2");

    nvml.release();
    Snapshot back = until(now -> isFresh(now, "nvidia2"));
    assertThat(back.source("nvml").orElseThrow().stuckThreads()).isZero();
  }

  @Test
  void aGpuThatIsLostStaysListedWithAFinding() {
    engine.tick(LONG);
    nvml.add("gpu5 lost");
    Snapshot lost =
        until(now -> now.findings().stream().anyMatch(found -> found.code().equals("lost")));
    assertThat(lost.devices(DeviceKind.GPU)).hasSize(8);
    Finding finding =
        lost.findings().stream()
            .filter(found -> found.code().equals("lost"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.subject()).isEqualTo("nvidia5");
    assertThat(isFresh(lost, "nvidia6")).isTrue();
  }

  @Test
  void closingShutsTheLibraryDown() {
    engine.collectOnce(LONG);
    engine.close();
    Until.so(() -> nvml.openInits() == 0);
    assertThat(nvml.openSamples()).isZero();
    assertThat(nvml.openEventSets()).isZero();
  }
}
