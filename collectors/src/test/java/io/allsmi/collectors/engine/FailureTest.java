package io.allsmi.collectors.engine;

import static io.allsmi.collectors.engine.Rig.oneGpu;
import static io.allsmi.collectors.engine.Rig.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
  @Test
  void aFailureOfOneAnswerIsSaidAndTheLastBlockStands() {
    ScriptedCollector one = oneGpu("one", "gpu0", 1);
    try (Rig rig = new Rig(one, oneGpu("two", "gpu1", 2))) {
      Snapshot before = rig.tick();
      one.answers(
          (request, answer) -> {
            answer.set(answer.device(Rig.gpu("gpu7")), AcceleratorMetrics.POWER_WATTS, 7);
            throw CollectorException.failed("the driver says 15\nand more");
          });
      Snapshot failed = rig.next();
      assertThat(source(failed, "one").state()).isEqualTo(SourceState.FAILED);
      assertThat(source(failed, "one").error()).isEqualTo("the driver says 15 and more");
      assertThat(Rig.block(failed, "one").observedAt()).isEqualTo(before.at());
      assertThat(failed.device("gpu7")).isEmpty();
      assertThat(Rig.block(failed, "two").observedAt()).isEqualTo(failed.at());
      rig.next();
      assertThat(one.collectionCount()).isEqualTo(3);
    }
  }

  @Test
  void anExceptionIsOneLineWithItsPlace() {
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          throw new IllegalStateException("what\nis this");
        });
    try (Rig rig = new Rig(one)) {
      Snapshot snapshot = rig.tick();
      assertThat(source(snapshot, "one").state()).isEqualTo(SourceState.FAILED);
      assertThat(source(snapshot, "one").error())
          .startsWith("IllegalStateException: what is this (FailureTest.java:");
      assertThat(source(snapshot, "one").advice()).contains("'one'");
    }
  }

  @Test
  void whoKeepsThrowingIsAskedLessAndLess() {
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          throw new IllegalStateException("again");
        });
    try (Rig rig = new Rig(one)) {
      rig.tick();
      for (int i = 0; i < 60; i++) rig.next();
      // At 0, 2, 6, 14, 30, 60, 90, 120 seconds.
      assertThat(one.collectionCount()).isEqualTo(8);
      one.answers((request, answer) -> {});
      for (int i = 0; i < 15; i++) rig.next();
      assertThat(source(rig.engine.latest(), "one").state()).isEqualTo(SourceState.OK);
      int before = one.collectionCount();
      rig.next();
      assertThat(one.collectionCount()).isEqualTo(before + 1);
    }
  }

  @Test
  void aCollectorThatLeavesItselfInterruptedIsNotHandicapped() {
    boolean[] interrupted = {false};
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          interrupted[0] |= Thread.currentThread().isInterrupted();
          Thread.currentThread().interrupt();
        });
    try (Rig rig = new Rig(one)) {
      rig.tick();
      for (int i = 0; i < 50; i++) rig.next();
    }
    assertThat(interrupted[0]).isFalse();
  }

  static List<Error> errors() {
    return List.of(
        new UnsatisfiedLinkError("libx.so"),
        new NoClassDefFoundError("x/Y"),
        new StackOverflowError(),
        new OutOfMemoryError("pretended"),
        new AssertionError("no"));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorBreaksItsCollectorAlone(Error error) {
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          throw error;
        });
    try (Rig rig = new Rig(one, oneGpu("two", "gpu1", 2))) {
      Snapshot snapshot = rig.tick();
      assertThat(source(snapshot, "one").state()).isEqualTo(SourceState.BROKEN);
      assertThat(source(snapshot, "one").error()).startsWith(error.getClass().getSimpleName());
      assertThat(source(snapshot, "two").state()).isEqualTo(SourceState.OK);
      for (int i = 0; i < 5; i++) rig.next();
      assertThat(one.probeCount()).isEqualTo(2);
    }
  }

  @Test
  void aProviderThatCannotMakeItsCollectorIsBroken() {
    CollectorProvider provider =
        new CollectorProvider() {
          @Override
          public String name() {
            return "one";
          }

          @Override
          public String summary() {
            return "";
          }

          @Override
          public Collector create(Platform platform) {
            throw new NoClassDefFoundError("x/Y");
          }
        };
    try (Rig rig = new Rig(provider)) {
      assertThat(source(rig.tick(), "one").state()).isEqualTo(SourceState.BROKEN);
    }
  }

  @Test
  void aProviderThatThrowsWhenItIsAskedForThePlatformIsBroken() {
    CollectorProvider provider =
        new CollectorProvider() {
          @Override
          public String name() {
            return "one";
          }

          @Override
          public String summary() {
            return "";
          }

          @Override
          public boolean supports(Platform platform) {
            throw new IllegalStateException("no");
          }

          @Override
          public Collector create(Platform platform) {
            throw new IllegalStateException("no");
          }
        };
    try (Rig rig = new Rig(provider)) {
      assertThat(source(rig.tick(), "one").state()).isEqualTo(SourceState.BROKEN);
    }
  }

  @Test
  void aCollectorThatIsBrokenKeepsTheRowsOfItsDevices() {
    ScriptedCollector one = oneGpu("one", "gpu0", 1);
    try (Rig rig = new Rig(one)) {
      rig.tick();
      one.answers(
          (request, answer) -> {
            throw new CollectorException(new Probe.Broken("version mismatch", "reboot"), "x");
          });
      Snapshot broken = rig.next();
      assertThat(source(broken, "one").state()).isEqualTo(SourceState.BROKEN);
      assertThat(source(broken, "one").error()).isEqualTo("version mismatch");
      assertThat(source(broken, "one").advice()).isEqualTo("reboot");
      assertThat(broken.device("gpu0")).isPresent();
      assertThat(broken.findings()).isEmpty();
    }
  }
}
