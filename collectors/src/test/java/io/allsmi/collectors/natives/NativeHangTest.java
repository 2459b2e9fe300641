package io.allsmi.collectors.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.collectors.fixture.Until;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Layout;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A driver's call that hangs in native code, where no interrupt reaches it. */
class NativeHangTest {
  private static final Duration SHORT = Duration.ofMillis(60);
  private static final DeviceInfo NODE = DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.NONE);

  private final FixturePlatform machine = FixturePlatform.at(Path.of("/nowhere"));
  private final ScriptedCollector host =
      ScriptedCollector.named("host")
          .answers((request, answer) -> answer.set(answer.device(NODE), HostMetrics.LOAD1, 1));

  private Engine engine(boolean entersDevices) {
    return new Engine(
        machine,
        Providers.of(List.of(new FakeDriver(entersDevices), host)),
        EngineSettings.of("node1").withPatience(Duration.ZERO));
  }

  @AfterEach
  void release() {
    FakeDriver.releaseAll();
  }

  private static Source fake(Snapshot snapshot) {
    return snapshot.source("fake").orElseThrow();
  }

  private static boolean isFresh(Snapshot snapshot, String device) {
    return snapshot.device(device).isPresent()
        && snapshot
            .device(device)
            .orElseThrow()
            .blockOf(Layout.NO_PART, AcceleratorMetrics.POWER_WATTS)
            .filter(block -> block.observedAt().equals(snapshot.at()))
            .isPresent();
  }

  private Snapshot until(Engine engine, Predicate<Snapshot> so) {
    Until.so(
        () -> {
          machine.advance(2);
          return so.test(engine.tick(SHORT));
        });
    return engine.latest();
  }

  @Test
  void everythingElseRunsWhileACollectorHangsAndItRecovers() {
    try (Engine engine = engine(false)) {
      Snapshot before = engine.tick(Duration.ofSeconds(60));
      FakeDriver.fake_hang(3, 1);
      Snapshot late =
          until(
              engine,
              now ->
                  fake(now).state() == SourceState.LATE
                      && now.source("host")
                          .orElseThrow()
                          .observedAt()
                          .equals(Optional.of(now.at())));
      assertThat(fake(late).observedAt()).hasValue(before.at());
      assertThat(late.source("host").orElseThrow().state()).isEqualTo(SourceState.OK);
      assertThat(FakeDriver.fake_inside()).isEqualTo(1);

      FakeDriver.releaseAll();
      Snapshot back = until(engine, now -> isFresh(now, "fake3"));
      assertThat(fake(back).state()).isEqualTo(SourceState.OK);
      assertThat(back.device("fake3").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(103);
    }
  }

  @Test
  void oneDeviceHangsAndItsNeighboursAreRead() {
    try (Engine engine = engine(true)) {
      engine.tick(Duration.ofSeconds(60));
      FakeDriver.fake_hang(3, 1);
      Snapshot late =
          until(
              engine,
              now ->
                  isFresh(now, "fake2") && isFresh(now, "fake7") && fake(now).stuckThreads() == 1);
      assertThat(isFresh(late, "fake3")).isFalse();
      assertThat(late.devices(DeviceKind.GPU)).hasSize(8);
      assertThat(fake(late).error()).contains("fake3");

      FakeDriver.releaseAll();
      Snapshot back = until(engine, now -> isFresh(now, "fake3"));
      assertThat(fake(back).stuckThreads()).isZero();
    }
  }

  @Test
  void oneCollectionEndsInTimeWithTheHungSourceLate() {
    FakeDriver.fake_hang(0, 1);
    try (Engine engine = engine(false)) {
      Snapshot once = engine.collectOnce(SHORT);
      assertThat(fake(once).state()).isEqualTo(SourceState.LATE);
      assertThat(fake(once).observedAt()).isEmpty();
    }
  }
}
