package io.allsmi.collectors.engine;

import static io.allsmi.collectors.engine.Rig.block;
import static io.allsmi.collectors.engine.Rig.oneGpu;
import static io.allsmi.collectors.engine.Rig.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.collectors.fixture.Gate;
import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EngineTest {
  @Test
  void oneSnapshotHoldsWhatAllCollectorsAnswered() {
    try (Rig rig = new Rig(oneGpu("one", "gpu0", 100), oneGpu("two", "gpu1", 200))) {
      Snapshot snapshot = rig.tick();

      assertThat(snapshot.node()).isEqualTo("node1");
      assertThat(snapshot.at()).isEqualTo(rig.machine.now());
      assertThat(snapshot.device("gpu0").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(100);
      assertThat(snapshot.device("gpu1").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(200);
      assertThat(source(snapshot, "one").state()).isEqualTo(SourceState.OK);
      assertThat(source(snapshot, "one").cadence()).isEqualTo(2);
      assertThat(rig.engine.latest()).isSameAs(snapshot);
    }
  }

  @Test
  void beforeTheFirstTickThereIsAnEmptySnapshot() {
    try (Rig rig = new Rig()) {
      assertThat(rig.engine.latest().inventory().size()).isZero();
      assertThat(rig.engine.latest().node()).isEqualTo("node1");
    }
  }

  @Test
  void aCollectorThatDoesNotSupportThePlatformIsNotThere() {
    ScriptedCollector foreign = ScriptedCollector.named("foreign").unsupported();
    try (Rig rig = new Rig(foreign)) {
      assertThat(rig.tick().sources()).isEmpty();
      assertThat(foreign.probeCount()).isZero();
    }
  }

  @Test
  void theLevelIsTheOneOfTheSettingsAtThatTick() {
    List<Level> asked = new ArrayList<>();
    ScriptedCollector one =
        ScriptedCollector.named("one").answers((request, answer) -> asked.add(request.level()));
    try (Rig rig = new Rig(one)) {
      rig.tick();
      rig.engine.settings(rig.engine.settings().withLevel(Level.CORE));
      rig.tick();
    }
    assertThat(asked).containsExactly(Level.ALL, Level.CORE);
  }

  @Test
  void nothingIsMadeAnewWhileNothingChanges() {
    try (Rig rig = new Rig(oneGpu("one", "gpu0", 1), oneGpu("two", "gpu1", 1))) {
      Snapshot first = rig.tick();
      Snapshot second = rig.next();
      assertThat(second.inventory()).isSameAs(first.inventory());
      assertThat(block(second, "two").layout()).isSameAs(block(first, "two").layout());
      assertThat(block(second, "two").observedAt()).isEqualTo(rig.machine.now());
    }
  }

  @Test
  void aCollectorIsAskedAtItsCadenceAndKeepsItsBlockBetween() {
    ScriptedCollector slow = oneGpu("slow", "gpu0", 1).cadence(10);
    try (Rig rig = new Rig(slow)) {
      Snapshot first = rig.tick();
      for (int i = 0; i < 4; i++) rig.next();
      assertThat(slow.collectionCount()).isEqualTo(1);
      assertThat(source(rig.engine.latest(), "slow").state()).isEqualTo(SourceState.OK);
      assertThat(source(rig.engine.latest(), "slow").cadence()).isEqualTo(10);
      assertThat(block(rig.engine.latest(), "slow")).isSameAs(block(first, "slow"));
      rig.next();
      assertThat(slow.collectionCount()).isEqualTo(2);
    }
  }

  @Test
  void aCollectorThatHangsIsLateAndTheOthersAreNot() {
    Gate gate = new Gate();
    ScriptedCollector hangs = oneGpu("hangs", "gpu0", 1);
    try (Rig rig = new Rig(hangs, oneGpu("runs", "gpu1", 2))) {
      Snapshot before = rig.tick();
      hangs.answers((request, answer) -> gate.pass());
      rig.machine.advance(2);
      Snapshot late =
          rig.until(
              snapshot ->
                  block(snapshot, "runs").observedAt().equals(rig.machine.now())
                      && source(snapshot, "hangs").state() == SourceState.LATE);

      assertThat(source(late, "hangs").observedAt()).hasValue(before.at());
      assertThat(source(late, "hangs").error()).startsWith("no answer for ");
      assertThat(source(late, "hangs").advice()).contains("dmesg");
      assertThat(source(late, "hangs").stuckThreads()).isEqualTo(1);
      assertThat(block(late, "hangs").observedAt()).isEqualTo(before.at());
      assertThat(source(late, "runs").state()).isEqualTo(SourceState.OK);
      gate.open();
    }
  }

  @Test
  void aCollectorThatHangsIsNotAskedAgainUntilItReturns() {
    Gate gate = new Gate();
    ScriptedCollector hangs =
        ScriptedCollector.named("hangs").answers((request, answer) -> gate.pass());
    try (Rig rig = new Rig(hangs)) {
      for (int i = 0; i < 5; i++) {
        rig.engine.tick(Rig.SHORT);
        rig.machine.advance(2);
      }
      assertThat(hangs.collectionCount()).isEqualTo(1);
      gate.open();
      rig.until(snapshot -> source(snapshot, "hangs").state() == SourceState.OK);
      assertThat(source(rig.engine.latest(), "hangs").stuckThreads()).isZero();
      rig.next();
      assertThat(hangs.collectionCount()).isGreaterThan(1);
    }
  }

  @Test
  void aCollectorThatHasNeverAnsweredIsLateWithoutABlock() {
    Gate gate = new Gate();
    ScriptedCollector hangs =
        ScriptedCollector.named("hangs").answers((request, answer) -> gate.pass());
    try (Rig rig = new Rig(hangs)) {
      Snapshot first = rig.engine.tick(Rig.SHORT);
      assertThat(source(first, "hangs").state()).isEqualTo(SourceState.LATE);
      assertThat(source(first, "hangs").observedAt()).isEmpty();
      assertThat(first.blocks()).isEmpty();
      gate.open();
    }
  }

  @Test
  void aProbeThatHangsIsLateToo() {
    Gate gate = new Gate();
    ScriptedCollector hangs = ScriptedCollector.named("hangs");
    hangs.probes(
        () -> {
          gate.pass();
          return Probe.present();
        });
    try (Rig rig = new Rig(hangs)) {
      assertThat(source(rig.engine.tick(Rig.SHORT), "hangs").state()).isEqualTo(SourceState.LATE);
      gate.open();
    }
  }

  @Test
  void aLateAnswerWhoseReadingsSpreadOverTheHangIsDropped() {
    Gate gate = new Gate();
    ScriptedCollector hangs = oneGpu("hangs", "gpu0", 1);
    try (Rig rig = new Rig(hangs)) {
      rig.tick();
      hangs.answers(
          (request, answer) -> {
            int gpu = answer.device(Rig.gpu("gpu0"));
            answer.set(gpu, AcceleratorMetrics.POWER_WATTS, 2);
            gate.pass();
            answer.set(gpu, AcceleratorMetrics.TEMPERATURE_CELSIUS, 50);
          });
      rig.until(snapshot -> source(snapshot, "hangs").state() == SourceState.LATE);
      rig.machine.advance(60);
      hangs.answers(
          (request, answer) ->
              answer.set(answer.device(Rig.gpu("gpu0")), AcceleratorMetrics.POWER_WATTS, 3));
      gate.open();
      Snapshot back = rig.until(now -> source(now, "hangs").state() == SourceState.OK);
      assertThat(back.device("gpu0").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(3);
    }
  }

  @Test
  void collectOnceEndsInTimeWithTheOneThatHangsLate() {
    Gate gate = new Gate();
    ScriptedCollector hangs =
        ScriptedCollector.named("hangs").answers((request, answer) -> gate.pass());
    try (Rig rig = new Rig(hangs, oneGpu("runs", "gpu0", 7))) {
      // The answer of the other one is sure to be there: it is asked again until it is.
      Snapshot once = rig.engine.collectOnce(Rig.SHORT);
      while (!Rig.hasBlock(once, "runs")) once = rig.engine.collectOnce(Rig.SHORT);
      assertThat(source(once, "hangs").state()).isEqualTo(SourceState.LATE);
      assertThat(source(once, "runs").state()).isEqualTo(SourceState.OK);
      gate.open();
    }
  }

  @Test
  void collectOnceAsksEachCollectorOnce() {
    ScriptedCollector runs = oneGpu("runs", "gpu0", 7);
    try (Rig rig = new Rig(runs)) {
      rig.engine.collectOnce(Rig.LONG);
      assertThat(runs.collectionCount()).isEqualTo(1);
    }
  }

  @Test
  void rowsOfOneProcessAreJoined() {
    ScriptedCollector host =
        ScriptedCollector.named("host")
            .answers(
                (request, answer) -> {
                  answer.process(
                      new ProcessUse(7, 1000, "python", "ann", "c1", 0.5, 1e6, List.of()));
                  answer.process(new ProcessUse(8, 1000, "sh", "ann", "", 0, 1e3, List.of()));
                });
    ScriptedCollector driver =
        ScriptedCollector.named("driver")
            .answers(
                (request, answer) -> {
                  answer.device(Rig.gpu("gpu0"));
                  DeviceUse use = new DeviceUse("gpu0", "compute", 5e9, List.of());
                  answer.process(
                      new ProcessUse(7, 0, "", "", "", Double.NaN, Double.NaN, List.of(use)));
                });
    try (Rig rig = new Rig(host, driver)) {
      assertThat(rig.tick().processes())
          .containsExactly(
              new ProcessUse(
                  7,
                  1000,
                  "python",
                  "ann",
                  "c1",
                  0.5,
                  1e6,
                  List.of(new DeviceUse("gpu0", "compute", 5e9, List.of()))),
              new ProcessUse(8, 1000, "sh", "ann", "", 0, 1e3, List.of()));
    }
  }

  @Test
  void twoProcessesThatHadOneIdAfterAnotherStayTwo() {
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          answer.process(new ProcessUse(7, 1000, "old", "", "", 0, 0, List.of()));
          answer.process(new ProcessUse(7, 2000, "new", "", "", 0, 0, List.of()));
        });
    try (Rig rig = new Rig(one)) {
      assertThat(rig.tick().processes()).extracting(ProcessUse::name).containsExactly("old", "new");
    }
  }

  @Test
  void processesOfASourceThatIsLongLateAreNotShownAsIfTheyRan() {
    Gate gate = new Gate();
    ScriptedCollector one =
        ScriptedCollector.named("one")
            .answers(
                (request, answer) ->
                    answer.process(new ProcessUse(7, 1000, "a", "", "", 0, 0, List.of())));
    try (Rig rig = new Rig(one)) {
      assertThat(rig.tick().processes()).hasSize(1);
      one.answers((request, answer) -> gate.pass());
      rig.machine.advance(2);
      assertThat(rig.engine.tick(Rig.SHORT).processes()).hasSize(1);
      rig.machine.advance(60);
      assertThat(rig.engine.tick(Rig.SHORT).processes()).isEmpty();
      gate.open();
    }
  }

  @Test
  void eventsAreNumberedAndTheLast512AreKept() {
    ScriptedCollector one =
        ScriptedCollector.named("one")
            .answers(
                (request, answer) -> {
                  for (int i = 0; i < 300; i++) {
                    answer.event(
                        new Event(
                            "x", 99, Moment.ofWall(i), "", "xid", OptionalLong.of(i), "line\n2"));
                  }
                });
    try (Rig rig = new Rig(one)) {
      rig.tick();
      Snapshot snapshot = rig.next();
      assertThat(snapshot.events()).hasSize(512);
      assertThat(snapshot.events().getFirst().seq()).isEqualTo(89);
      assertThat(snapshot.events().getLast().seq()).isEqualTo(600);
      assertThat(snapshot.events().getLast().session()).isNotEmpty().isNotEqualTo("x");
      assertThat(snapshot.events().getLast().text()).isEqualTo("line 2");
    }
  }

  @Test
  void anEventIsTakenOnceAlthoughItsAnswerStands() {
    ScriptedCollector one =
        ScriptedCollector.named("one")
            .cadence(60)
            .answers(
                (request, answer) ->
                    answer.event(
                        new Event("", 0, Moment.ofWall(0), "", "a", OptionalLong.empty(), "")));
    try (Rig rig = new Rig(one)) {
      rig.tick();
      assertThat(rig.next().events()).hasSize(1);
    }
  }

  @Test
  void findingsOfCollectorsStandWorstFirst() {
    Finding advice = new Finding(Severity.ADVICE, "a", "gpu0", Optional.empty(), "t", "");
    Finding critical = new Finding(Severity.CRITICAL, "b", "gpu0", Optional.empty(), "t", "");
    ScriptedCollector one =
        ScriptedCollector.named("one")
            .answers(
                (request, answer) -> {
                  answer.device(Rig.gpu("gpu0"));
                  answer.finding(advice);
                  answer.finding(critical);
                });
    try (Rig rig = new Rig(one)) {
      assertThat(rig.tick().findings()).containsExactly(critical, advice);
    }
  }

  @Test
  void aNoteStandsInTheSourceAndTheRestOfTheAnswerIsGood() {
    ScriptedCollector one =
        oneGpu("one", "gpu0", 1)
            .answers(
                (request, answer) -> {
                  answer.device(Rig.gpu("gpu0"));
                  answer.note("fan 2 cannot be read", "ask the fan");
                  answer.note("fan 3 cannot be read", "");
                });
    try (Rig rig = new Rig(one)) {
      Snapshot snapshot = rig.tick();
      assertThat(source(snapshot, "one").state()).isEqualTo(SourceState.OK);
      assertThat(source(snapshot, "one").error()).isEqualTo("fan 2 cannot be read (and 1 more)");
      assertThat(source(snapshot, "one").advice()).isEqualTo("ask the fan");
    }
  }

  @Test
  void closingClosesCollectorsAndTwiceIsAllowed() {
    ScriptedCollector one = oneGpu("one", "gpu0", 1);
    Rig rig = new Rig(one);
    rig.tick();
    rig.close();
    rig.close();
    assertThat(one.closeCount()).isEqualTo(1);
    assertThatThrownBy(rig.engine::tick).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingDoesNotWaitForACallThatHangs() {
    Gate gate = new Gate();
    ScriptedCollector hangs =
        ScriptedCollector.named("hangs").answers((request, answer) -> gate.pass());
    Rig rig = new Rig(hangs);
    rig.engine.tick(Rig.SHORT);
    gate.awaitReached();
    rig.close();
    assertThat(hangs.closeCount()).isZero();
    gate.open();
  }

  @Test
  void closingEndsATickThatWaits() throws InterruptedException {
    Gate gate = new Gate();
    ScriptedCollector hangs =
        ScriptedCollector.named("hangs").answers((request, answer) -> gate.pass());
    Rig rig = new Rig(hangs);
    Thread ticking = Thread.ofPlatform().start(() -> rig.engine.tick(Duration.ofHours(1)));
    gate.awaitReached();
    rig.close();
    ticking.join();
    assertThat(source(rig.engine.latest(), "hangs").state()).isEqualTo(SourceState.LATE);
    gate.open();
  }
}
