package io.allsmi.collectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.model.SourceState;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FirstCallsTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final FixturePlatform machine = FixturePlatform.at(Path.of("/nowhere"));
  private final ScriptedCollector collector = ScriptedCollector.named("vendor");
  private final Recorder recorder = new Recorder();
  private Map<String, FirstCalls.LeftOut> leftOut = Map.of();

  /** What was said, in order. */
  private final class Recorder implements FirstCalls {
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public Optional<LeftOut> leftOut(String name) {
      return Optional.ofNullable(leftOut.get(name));
    }

    @Override
    public void begin(String name, String library) {
      said.add("begin " + name + " " + library);
    }

    @Override
    public void end(String name) {
      said.add("end " + name);
    }
  }

  /** The collector with a vendor's library, or without. */
  private record WithLibrary(ScriptedCollector inner, Optional<String> file)
      implements CollectorProvider {
    @Override
    public String name() {
      return inner.name();
    }

    @Override
    public String summary() {
      return inner.summary();
    }

    @Override
    public Optional<String> library(Platform platform) {
      if (file.equals(Optional.of("throws"))) throw new IllegalStateException("cannot look");
      return file;
    }

    @Override
    public Collector create(Platform platform) {
      return inner;
    }
  }

  private Engine engine(String file) {
    Optional<String> library = Optional.of(file).filter(text -> !text.isEmpty());
    Providers providers = Providers.of(List.of(new WithLibrary(collector, library)));
    return new Engine(machine, providers, EngineSettings.of("node1"), recorder);
  }

  @Test
  void theFirstCallIsMarkedAndNoLaterOne() {
    collector.answers((request, answer) -> recorder.said.add("collect"));
    try (Engine engine = engine("/lib/vendor.so")) {
      engine.tick(LONG);
      machine.advance(2);
      engine.tick(LONG);
    }

    assertThat(recorder.said)
        .containsExactly("begin vendor /lib/vendor.so", "collect", "end vendor", "collect");
  }

  @Test
  void withoutALibraryNothingIsMarked() {
    try (Engine engine = engine("")) {
      engine.tick(LONG);
    }

    assertThat(recorder.said).isEmpty();
    assertThat(collector.collectionCount()).isEqualTo(1);
  }

  @Test
  void aProbeThatFindsNothingIsMarkedEachTime() {
    collector.probes(new Probe.Absent("no device", ""));
    try (Engine engine = engine("/lib/vendor.so")) {
      engine.tick(LONG);
      machine.advance(60);
      engine.tick(LONG);
    }

    assertThat(recorder.said)
        .containsExactly(
            "begin vendor /lib/vendor.so",
            "end vendor",
            "begin vendor /lib/vendor.so",
            "end vendor");
  }

  @Test
  void aCallThatThrowsHasComeBack() {
    collector.answers(
        (request, answer) -> {
          throw new IllegalStateException("a fault");
        });
    try (Engine engine = engine("/lib/vendor.so")) {
      engine.tick(LONG);
    }

    assertThat(recorder.said).containsExactly("begin vendor /lib/vendor.so", "end vendor");
  }

  @Test
  void aProviderThatCannotLookIsAskedAllTheSame() {
    try (Engine engine = engine("throws")) {
      engine.tick(LONG);
    }

    assertThat(recorder.said).isEmpty();
    assertThat(collector.collectionCount()).isEqualTo(1);
  }

  @Test
  void whoHasNoLibraryAnyMoreIsNotLeftOut() {
    leftOut = Map.of("vendor", new FirstCalls.LeftOut("it crashed", "try again"));
    try (Engine engine = engine("")) {
      engine.tick(LONG);
    }
    assertThat(collector.collectionCount()).isEqualTo(1);
  }

  @Test
  void whoIsLeftOutIsABrokenSourceAndNeverAsked() {
    leftOut = Map.of("vendor", new FirstCalls.LeftOut("it crashed", "try again"));
    try (Engine engine = engine("/lib/vendor.so")) {
      var source = engine.tick(LONG).source("vendor").orElseThrow();

      assertThat(source.state()).isEqualTo(SourceState.BROKEN);
      assertThat(source.error()).isEqualTo("it crashed");
      assertThat(source.advice()).isEqualTo("try again");
    }
    assertThat(collector.probeCount()).isZero();
  }
}
