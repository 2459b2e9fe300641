package io.allsmi.collectors.engine;

import static io.allsmi.collectors.engine.Rig.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Info;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Probe;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a collector must not say ends at the edge, and the rest of its answer is good. */
class NonsenseTest {
  private static final DeviceInfo GPU = Rig.gpu("gpu0");
  private static final DeviceInfo CPU =
      DeviceInfo.of("cpu0", DeviceKind.CPU, "acme", "", Info.NONE)
          .withParts(List.of(Part.of(PartKind.CORE, "0"), Part.of(PartKind.SENSOR, "t")));

  private static Snapshot answered(ScriptedCollector.Script script) {
    try (Rig rig = new Rig(ScriptedCollector.named("one").answers(script))) {
      return rig.tick();
    }
  }

  private static String error(Snapshot snapshot) {
    return source(snapshot, "one").error();
  }

  private static double watts(Snapshot snapshot) {
    return snapshot.device("gpu0").orElseThrow().value(AcceleratorMetrics.POWER_WATTS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsAbsent(double value) {
    Snapshot snapshot =
        answered(
            (request, answer) ->
                answer.set(answer.device(GPU), AcceleratorMetrics.POWER_WATTS, value));
    assertThat(watts(snapshot)).isNaN();
    assertThat(error(snapshot)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -7, 1, 99, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void anOrdinalThatWasNotGivenOutIsLeftOut(int ordinal) {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              answer.set(answer.device(GPU), AcceleratorMetrics.POWER_WATTS, 5);
              answer.set(ordinal, AcceleratorMetrics.POWER_WATTS, 6);
            });
    assertThat(watts(snapshot)).isEqualTo(5);
    assertThat(source(snapshot, "one").state()).isEqualTo(SourceState.OK);
  }

  @Test
  void whatWasLeftOutIsCountedInTheSource() {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              answer.set(answer.device(GPU), AcceleratorMetrics.POWER_WATTS, 5);
              answer.set(7, AcceleratorMetrics.POWER_WATTS, 6);
              answer.set(0, HostMetrics.LOAD1, 6);
            });
    assertThat(error(snapshot))
        .isEqualTo("left out 2 that made no sense, first power_watts of device number 7");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -5, 1, 2, 70_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aPartThatIsNotThereOrOfAnotherKindIsLeftOut(int part) {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              int cpu = answer.device(CPU);
              answer.set(cpu, 0, HostMetrics.CORE_FREQUENCY_HERTZ, 1e9);
              answer.set(cpu, part, HostMetrics.CORE_FREQUENCY_HERTZ, 2e9);
            });
    assertThat(Rig.block(snapshot, "one").layout().size()).isEqualTo(1);
    assertThat(error(snapshot)).startsWith("left out 1");
  }

  @Test
  void aDeviceDeclaredTwiceIsOneAndTheSecondsReadingsAreDropped() {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              answer.set(answer.device(GPU), AcceleratorMetrics.POWER_WATTS, 5);
              answer.set(answer.device(GPU), AcceleratorMetrics.POWER_WATTS, 6);
            });
    assertThat(snapshot.devices()).hasSize(1);
    assertThat(watts(snapshot)).isEqualTo(5);
    assertThat(error(snapshot)).contains("device gpu0 declared twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000b"})
  void aDeviceWithoutAProperNameIsLeftOut(String name) {
    Snapshot snapshot =
        answered(
            (request, answer) ->
                answer.set(answer.device(Rig.gpu(name)), AcceleratorMetrics.POWER_WATTS, 6));
    assertThat(snapshot.devices()).isEmpty();
    assertThat(error(snapshot)).contains("without a proper name");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 1024, 1e17})
  void flagsThatTheMetricDoesNotHaveAreAbsent(double value) {
    Snapshot snapshot =
        answered(
            (request, answer) ->
                answer.set(answer.device(GPU), AcceleratorMetrics.THROTTLE, value));
    assertThat(snapshot.device("gpu0").orElseThrow().has(AcceleratorMetrics.THROTTLE)).isFalse();
    assertThat(error(snapshot)).contains("throttle = ");
  }

  @Test
  void unknownFlagsStandBesideTheKnownOnes() {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              int gpu = answer.device(GPU);
              answer.set(gpu, AcceleratorMetrics.THROTTLE, 4);
              answer.text(gpu, AcceleratorMetrics.THROTTLE, "new_reason");
            });
    assertThat(snapshot.device("gpu0").orElseThrow().value(AcceleratorMetrics.THROTTLE))
        .isEqualTo(4);
    assertThat(snapshot.device("gpu0").orElseThrow().text(AcceleratorMetrics.THROTTLE))
        .isEqualTo("new_reason");
  }

  @Test
  void aCounterBelowZeroIsAbsent() {
    Snapshot snapshot =
        answered(
            (request, answer) ->
                answer.set(answer.device(GPU), AcceleratorMetrics.ENERGY_JOULES_TOTAL, -1));
    assertThat(snapshot.device("gpu0").orElseThrow().has(AcceleratorMetrics.ENERGY_JOULES_TOTAL))
        .isFalse();
  }

  @Test
  void textsAreOneBoundedLineAndNumbersTakeNone() {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              int cpu = answer.device(CPU);
              answer.text(cpu, HostMetrics.CPU_GOVERNOR, "a\n" + "x".repeat(9999));
              answer.text(cpu, HostMetrics.CPU_FREQUENCY_HERTZ, "fast");
              answer.set(cpu, HostMetrics.CPU_GOVERNOR, 3);
            });
    assertThat(snapshot.device("cpu0").orElseThrow().text(HostMetrics.CPU_GOVERNOR))
        .startsWith("a x")
        .hasSize(512);
    assertThat(error(snapshot)).startsWith("left out 2");
  }

  @Test
  void usesOfUnknownDevicesAndAmountsThatAreNoneAreLeftOut() {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              answer.device(GPU);
              answer.process(
                  new ProcessUse(
                      1,
                      5,
                      "p",
                      "",
                      "",
                      Double.POSITIVE_INFINITY,
                      -5,
                      List.of(
                          new DeviceUse(
                              "gpu0", "c", -1, List.of(new EngineShare("sm", Double.NaN))),
                          new DeviceUse("gpu9", "c", 1, List.of()))));
              answer.process(new ProcessUse(-1, 0, "", "", "", 0, 0, List.of()));
            });
    ProcessUse process = snapshot.processes().getFirst();
    assertThat(snapshot.processes()).hasSize(1);
    assertThat(process.cpuRatio()).isNaN();
    assertThat(process.memoryBytes()).isNaN();
    assertThat(process.uses()).containsExactly(new DeviceUse("gpu0", "c", Double.NaN, List.of()));
  }

  @Test
  void moreThanAnyoneCanReadIsCut() {
    Snapshot snapshot =
        answered(
            (request, answer) -> {
              for (int i = 0; i < 10_000; i++) {
                answer.device(Rig.gpu("gpu" + i));
                answer.event(new Event("", 0, Moment.ofWall(0), "", "e", OptionalLong.empty(), ""));
                answer.finding(new Finding(Severity.ADVICE, "f", "", Optional.empty(), "t", ""));
                answer.note("n", "");
              }
            });
    assertThat(snapshot.devices()).hasSize(8192);
    assertThat(snapshot.events()).hasSize(512);
    assertThat(snapshot.findings()).hasSize(1024);
    assertThat(error(snapshot)).hasSizeLessThanOrEqualTo(Lines.LONGEST);
  }

  @Test
  void anAnswerThatIsWrittenAfterItsTurnGoesNowhere() {
    Answer[] kept = new Answer[1];
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          kept[0] = answer;
          answer.set(answer.device(GPU), AcceleratorMetrics.POWER_WATTS, 5);
        });
    try (Rig rig = new Rig(one)) {
      rig.tick();
      kept[0].set(0, AcceleratorMetrics.POWER_WATTS, 99);
      assertThat(kept[0].device(Rig.gpu("late"))).isNegative();
      assertThat(rig.next().devices()).hasSize(1);
      assertThat(watts(rig.engine.latest())).isEqualTo(5);
    }
  }

  @Test
  void aShorterDeviceListDoesNotLetOldOrdinalsThrough() {
    boolean[] both = {true};
    ScriptedCollector one = ScriptedCollector.named("one");
    one.answers(
        (request, answer) -> {
          answer.device(GPU);
          if (both[0]) answer.device(Rig.gpu("gpu1"));
          answer.set(1, AcceleratorMetrics.POWER_WATTS, 6);
        });
    try (Rig rig = new Rig(one)) {
      rig.tick();
      both[0] = false;
      Snapshot after = rig.next();
      assertThat(after.blocks()).isEmpty();
      assertThat(error(after)).startsWith("left out 1");
      both[0] = true;
      assertThat(rig.next().device("gpu1").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(6);
    }
  }

  /** A plug-in that was compiled without any check for null. */
  @NullUnmarked
  private static final class Nulls {
    static Probe probe() {
      return null;
    }

    static void collect(Answer answer) {
      answer.set(answer.device(null), null, 1);
    }
  }

  @Test
  void aProbeWithoutAnAnswerIsBroken() {
    try (Rig rig = new Rig(ScriptedCollector.named("one").probes(Nulls::probe))) {
      assertThat(source(rig.tick(), "one").state()).isEqualTo(SourceState.BROKEN);
    }
  }

  @Test
  void nullIsAFaultOfTheCollector() {
    Snapshot snapshot = answered((request, answer) -> Nulls.collect(answer));
    assertThat(source(snapshot, "one").state()).isEqualTo(SourceState.FAILED);
    assertThat(error(snapshot)).startsWith("NullPointerException");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY})
  void aCadenceThatIsNoneIsEveryTickOrSeldom(double cadence) {
    ScriptedCollector one = ScriptedCollector.named("one").cadence(cadence);
    try (Rig rig = new Rig(one)) {
      rig.tick();
      rig.machine.advance(3600);
      rig.tick();
      assertThat(one.collectionCount()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverIsAnsweredASnapshotIsSound(long seed) {
    Random random = new Random(seed);
    List<Metric> metrics = Catalogue.core().metrics();
    ScriptedCollector.Script script =
        (request, answer) -> {
          for (int i = 0; i < 200; i++) say(random, answer, metrics);
        };
    try (Rig rig =
        new Rig(
            ScriptedCollector.named("one").answers(script),
            ScriptedCollector.named("two").answers(script))) {
      for (int tick = 0; tick < 20; tick++) assertSound(rig.next());
    }
  }

  private static void say(Random random, Answer answer, List<Metric> metrics) {
    Metric metric = metrics.get(random.nextInt(metrics.size()));
    int device = random.nextInt(12) - 2;
    double[] odd = {Double.NaN, Double.NEGATIVE_INFINITY, -1, 0, 1, 1e300, 0x1p60, 0.3};
    double value = odd[random.nextInt(odd.length)];
    switch (random.nextInt(8)) {
      case 0 -> answer.device(device(random));
      case 1, 2 -> answer.set(device, metric, value);
      case 3, 4 -> answer.set(device, random.nextInt(6) - 2, metric, value);
      case 5 -> answer.text(device, metric, "t" + value);
      case 6 -> answer.text(device, random.nextInt(6) - 2, metric, "\u0007");
      default -> answer.epoch(random.nextLong());
    }
  }

  private static DeviceInfo device(Random random) {
    List<DeviceKind> kinds = DeviceKind.known();
    String name = "d" + random.nextInt(6);
    return DeviceInfo.of(
            name,
            kinds.get(random.nextInt(kinds.size())),
            "",
            "",
            Info.of("uuid", random.nextBoolean() ? "u" + random.nextInt(4) : ""))
        .withParts(
            List.of(
                Part.of(PartKind.CORE, "0"),
                Part.of(PartKind.LINK, "0"),
                Part.of(PartKind.LINK, "0"),
                Part.of(PartKind.FAN, "1")));
  }

  private static void assertSound(Snapshot snapshot) {
    Set<String> seen = new HashSet<>();
    for (Block block : snapshot.blocks()) {
      Layout layout = block.layout();
      for (int slot = 0; slot < layout.size(); slot++) {
        assertThat(block.value(slot)).isNotInfinite();
        DeviceInfo device = snapshot.inventory().devices().get(layout.device(slot));
        assertThat(layout.part(slot)).isLessThan(device.parts().size());
        if (block.has(slot)) {
          assertThat(seen.add(layout.place(slot) + " " + layout.metric(slot).order())).isTrue();
        }
      }
    }
    Set<String> names = new HashSet<>();
    for (DeviceInfo device : snapshot.inventory().devices()) {
      assertThat(names.add(device.name())).isTrue();
    }
  }
}
