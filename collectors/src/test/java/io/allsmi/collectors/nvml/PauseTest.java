package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_ERRORS_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.Finding;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.PartKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver is let go for a while, and taken again. */
class PauseTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private FakeNvml nvml;
  private FixturePlatform machine;
  private Engine engine;
  private double seconds;

  @BeforeEach
  void start() {
    nvml =
        FakeNvml.script(
            folder,
            "devices 2",
            "gpu* power.usage 300000",
            "gpu* events 0x8",
            "xid gpu0 48 at 1s every 100s");
    machine = nvml.platform();
    nvml.time(0);
    NvmlProvider provider = new NvmlProvider();
    engine =
        new Engine(
            machine,
            Providers.of(List.of(provider, provider.health())),
            EngineSettings.of("node1").withInterval(Duration.ofSeconds(2)));
    engine.tick(LONG);
    after(2);
  }

  @AfterEach
  void end() {
    engine.close();
    nvml.close();
  }

  private Snapshot after(double more) {
    seconds += more;
    machine.advance(more);
    nvml.time(seconds);
    return engine.tick(LONG);
  }

  private static Source source(Snapshot snapshot) {
    return snapshot.source("nvml").orElseThrow();
  }

  private void untilLetGo() {
    Until.so(() -> nvml.openInits() == 0);
  }

  @Test
  void theLibraryIsShutDownAndInitializedAgain() {
    assertThat(nvml.openInits()).isEqualTo(1);
    engine.pause(MINUTE);
    after(2);
    untilLetGo();
    assertThat(nvml.openEventSets()).isZero();
    nvml.resetCalls();
    after(30);
    assertThat(nvml.calls()).isZero();
    Snapshot again = after(31);
    assertThat(nvml.openInits()).isEqualTo(1);
    assertThat(source(again).state()).isEqualTo(SourceState.OK);
    assertThat(nvml.misuse()).isZero();
  }

  @Test
  void theSourceSaysForHowLong() {
    engine.pause(MINUTE);
    Source source = source(after(20));
    assertThat(source.state()).isEqualTo(SourceState.ABSENT);
    assertThat(source.error()).isEqualTo("paused for 40 s more");
    assertThat(source.advice()).contains("reset");
  }

  @Test
  void devicesStayListedAndAreNotLost() {
    engine.pause(MINUTE);
    Snapshot paused = after(20);
    assertThat(paused.device("nvidia1")).isPresent();
    assertThat(paused.findings())
        .extracting(Finding::code)
        .contains("paused")
        .doesNotContain("lost");
    assertThat(paused.device("nvidia1").orElseThrow().value(POWER_WATTS)).isEqualTo(300);
    assertThat(paused.at().secondsSince(source(paused).observedAt().orElseThrow())).isEqualTo(20);
  }

  @Test
  void countersGoOn() {
    engine.pause(MINUTE);
    after(2);
    untilLetGo();
    Snapshot again = after(70);
    assertThat(again.device("nvidia0").orElseThrow().parts(PartKind.XID).value(0, XID_ERRORS_TOTAL))
        .isEqualTo(1);
    assertThat(after(60).findings()).extracting(Finding::code).containsOnlyOnce("xid");
  }

  @Test
  void aPauseCanBeEnded() {
    engine.pause(MINUTE);
    after(2);
    untilLetGo();
    engine.pause(Duration.ZERO);
    assertThat(source(after(2)).state()).isEqualTo(SourceState.OK);
  }

  @Test
  void aCallThatHangsDoesNotHoldThePauseUp() {
    nvml.add("gpu1 hang nvmlDeviceGetPowerUsage");
    seconds += 2;
    machine.advance(2);
    engine.tick(Duration.ofMillis(50));
    engine.pause(MINUTE);
    seconds += 2;
    machine.advance(2);
    Snapshot paused = engine.tick(Duration.ofMillis(50));
    assertThat(source(paused).error()).startsWith("paused");
    nvml.release();
  }
}
