package io.allsmi.insight.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.BlockBuilder;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Part;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.HostMetrics;
import io.allsmi.model.catalogue.InterconnectMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final int SELF = Layout.NO_PART;

  private final Scene scene = new Scene();
  private Findings findings = Findings.NONE;

  private List<Finding> look(double seconds) {
    scene.at(seconds);
    findings = findings.next(scene.snapshot());
    return findings.list();
  }

  private List<String> codes(double seconds) {
    return look(seconds).stream().map(finding -> finding.code() + " " + finding.subject()).toList();
  }

  @Test
  void aHealthyNodeHasNoFindings() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("idle");

    assertThat(look(0)).isEmpty();
  }

  // Sources.

  private void source(SourceState state, double answered, String error, String advice) {
    scene.source(
        new Source("nvml", state, Optional.of(Scene.moment(answered)), 0.01, 1, error, advice, 0));
  }

  @Test
  void aSourceThatIsLateOnceIsNoFinding() {
    source(SourceState.OK, 0, "", "");
    look(0);
    source(SourceState.LATE, 0, "", "");
    assertThat(look(1)).isEmpty();
    source(SourceState.OK, 2, "", "");
    assertThat(look(2)).isEmpty();
  }

  @Test
  void aSourceThatStaysLateIsAFindingUntilItHasAnsweredForAWhile() {
    source(SourceState.OK, 0, "", "");
    look(0);
    source(SourceState.LATE, 0, "no answer for 2 s", "look at it");
    look(1);
    Finding late = look(2).getFirst();
    assertThat(late.code()).isEqualTo("late");
    assertThat(late.severity()).isEqualTo(Severity.WARNING);
    assertThat(late.subject()).isEqualTo("nvml");
    assertThat(late.since()).contains(Scene.moment(1));
    assertThat(late.text()).isEqualTo("nvml is late: no answer for 2 s");
    assertThat(late.action()).isEqualTo("look at it");

    look(9);
    source(SourceState.OK, 10, "", "");
    assertThat(codes(10)).containsExactly("late nvml");
    assertThat(codes(14)).containsExactly("late nvml");
    assertThat(codes(15)).isEmpty();
  }

  @Test
  void aSourceThatIsLateFromTheFirstIsToldAtOnce() {
    source(SourceState.LATE, -60, "", "");

    Finding late = look(0).getFirst();
    assertThat(late.since()).contains(Scene.moment(-60));
    assertThat(late.action()).isNotEmpty();
  }

  @Test
  void theOtherStatesOfASourceAreTold() {
    scene.source(Source.without("a", SourceState.ABSENT, "no such file", ""));
    scene.source(Source.without("b", SourceState.BROKEN, "driver and library differ", "reboot"));
    scene.source(Source.without("c", SourceState.FAILED, "", ""));
    scene.source(Source.without("d", SourceState.NOT_PERMITTED, "/dev/x", "join group video"));
    scene.source(
        new Source(
            "e", SourceState.NOT_PERMITTED, Optional.of(Scene.moment(0)), 0, 1, "rapl", "", 0));

    List<Finding> list = look(0);

    assertThat(list)
        .extracting(Finding::code, Finding::subject, Finding::severity, Finding::text)
        .containsExactly(
            tuple("broken", "b", Severity.WARNING, "b is broken: driver and library differ"),
            tuple("failed", "c", Severity.WARNING, "c fails: it answers with an error"),
            tuple("not_permitted", "d", Severity.WARNING, "d is not permitted: /dev/x"),
            tuple("not_permitted", "e", Severity.ADVICE, "e is not permitted: rapl"));
    assertThat(list.get(0).since()).contains(Scene.moment(0));
    assertThat(list.get(2).since()).isEmpty();
    assertThat(list.get(2).action()).isEqualTo("join group video");
  }

  // Throttling.

  private void throttle(String... reasons) {
    long bits = 0;
    for (String reason : reasons) {
      bits |= 1L << AcceleratorMetrics.THROTTLE.states().indexOf(reason);
    }
    double value = (double) bits;
    scene.block(
        "nvml",
        block -> {
          block.set(0, SELF, AcceleratorMetrics.THROTTLE, value);
          block.set(0, SELF, AcceleratorMetrics.TEMPERATURE_CELSIUS, 88);
        });
  }

  @Test
  void whatSoftwareLowersIsNoFinding() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("idle", "application_clocks", "sw_power_cap", "sw_thermal", "sync_boost", "other");

    assertThat(look(0)).isEmpty();
  }

  @Test
  void whatHardwareLowersIsAFindingWithTheReason() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_slowdown", "hw_thermal");
    assertThat(look(0).getFirst().text())
        .isEqualTo("slowed down by its hardware: it is too hot (88 °C)");
    throttle("hw_power_brake");
    assertThat(look(1).getFirst().text())
        .isEqualTo("slowed down by its hardware: the power supply asks it to brake");
    throttle("hw_slowdown");
    assertThat(look(2).getFirst().text())
        .isEqualTo("slowed down by its hardware: for heat or for power, it does not say which");
    assertThat(findings.list().getFirst().since()).contains(Scene.moment(0));
  }

  @Test
  void throttlingThatComesAndGoesIsOneFinding() {
    scene.device("nvidia0", DeviceKind.GPU);
    for (int second = 0; second <= 100; second++) {
      scene.at(second);
      throttle(second % 10 == 0 ? "hw_thermal" : "idle");
      List<Finding> list = look(second);
      assertThat(list).as("second %d", second).hasSize(1);
      assertThat(list.getFirst().since()).contains(Scene.moment(0));
    }
    throttle("idle");
    assertThat(codes(130)).containsExactly("throttled nvidia0");
    assertThat(codes(131)).isEmpty();
  }

  @Test
  void whatALateSourceLastSaidIsNotForgottenAndNotCounted() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_thermal");
    look(0);
    scene.source("nvml", SourceState.LATE, 0, 1);
    assertThat(codes(1000)).contains("throttled nvidia0");
  }

  // Lost devices.

  private static Finding lost(Optional<Moment> since) {
    return new Finding(Severity.CRITICAL, "lost", "nvidia0", since, "has gone", "reset it");
  }

  @Test
  void aLostDeviceIsToldSinceItWasFirstTold() {
    scene.device("nvidia0", DeviceKind.GPU).finding(lost(Optional.empty()));
    look(5);

    assertThat(look(90)).containsExactly(lost(Optional.of(Scene.moment(5))));
  }

  @Test
  void whatIsToldWithItsBeginningStaysAsItIs() {
    scene.device("nvidia0", DeviceKind.GPU).finding(lost(Optional.of(Scene.moment(-40))));

    assertThat(look(5)).containsExactly(lost(Optional.of(Scene.moment(-40))));
  }

  @Test
  void aLostDeviceTakesItsOtherTroublesWithIt() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_thermal");
    look(0);
    scene.finding(lost(Optional.empty()));

    assertThat(codes(1)).containsExactly("lost nvidia0");
  }

  @Test
  void aDeviceThatIsGoneTakesItsTroublesWithIt() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_thermal");
    look(0);
    scene.without("nvidia0").block("nvml", block -> {});

    assertThat(codes(1)).isEmpty();
  }

  @Test
  void aFindingThatTheSnapshotBringsIsNotMadeTwice() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_thermal");
    Finding brought =
        new Finding(
            Severity.CRITICAL,
            "throttled",
            "nvidia0",
            Optional.of(Scene.moment(-9)),
            "slow",
            "cool it");
    scene.finding(brought);

    assertThat(look(0)).containsExactly(brought);
  }

  // Links.

  private void up(double... ups) {
    scene.block(
        "network",
        block -> {
          for (int i = 0; i < ups.length; i++) block.set(i, SELF, HostMetrics.NETWORK_UP, ups[i]);
        });
  }

  @Test
  void anInterfaceThatNeverWasUpIsNoFinding() {
    scene.device("eth0", DeviceKind.NETWORK).device("eth1", DeviceKind.NETWORK);
    for (int second = 0; second < 20; second++) {
      scene.at(second);
      up(0, Double.NaN);
      assertThat(look(second)).isEmpty();
    }
  }

  @Test
  void anInterfaceThatWentDownIsAFindingUntilItIsUpForAWhile() {
    scene.device("eth0", DeviceKind.NETWORK);
    up(1);
    look(0);
    scene.at(1);
    up(0);
    assertThat(look(1)).isEmpty();
    assertThat(look(3.9)).isEmpty();
    Finding down = look(4).getFirst();
    assertThat(down.code()).isEqualTo("link_down");
    assertThat(down.text()).isEqualTo("down; it was up before");
    assertThat(down.since()).contains(Scene.moment(1));
    assertThat(codes(10_000)).containsExactly("link_down eth0");

    scene.at(10_001);
    up(1);
    assertThat(codes(10_001)).containsExactly("link_down eth0");
    assertThat(codes(10_010)).containsExactly("link_down eth0");
    assertThat(codes(10_011)).isEmpty();
  }

  @Test
  void anInterfaceThatComesBackAtOnceIsNoFinding() {
    scene.device("eth0", DeviceKind.NETWORK);
    for (int second = 0; second < 40; second += 4) {
      scene.at(second);
      up(1);
      assertThat(look(second)).isEmpty();
      scene.at(second + 2);
      up(0);
      assertThat(look(second + 2)).isEmpty();
    }
  }

  @Test
  void theLinksOfADeviceThatWentDownAreOneFinding() {
    Part[] links = new Part[10];
    for (int i = 0; i < links.length; i++) links[i] = Scene.link(Integer.toString(i));
    scene.device("nvidia0", DeviceKind.GPU, links);
    links(1, links.length);
    look(0);
    scene.at(1);
    links(0, 2);
    look(1);
    assertThat(look(5).getFirst().text()).isEqualTo("link 0, 1 down; up before");
    links(0, 8);
    look(6);
    assertThat(look(10).getFirst().text())
        .isEqualTo("link 0, 1, 2, 3, 4, 5 and 2 more down; up before");
    assertThat(look(10)).hasSize(1);
    assertThat(look(10).getFirst().since()).contains(Scene.moment(1));
  }

  private void links(int first, int n) {
    scene.block(
        "nvml",
        block -> {
          for (int i = 0; i < 10; i++) {
            block.set(0, i, AcceleratorMetrics.LINK_STATE, i < n ? first : 1);
          }
        });
  }

  @Test
  void aLinkThatTrainsIsNeitherUpNorDown() {
    scene.device("nvidia0", DeviceKind.GPU, Scene.link("0"));
    state("up", 0);
    look(0);
    state("training", 1);
    look(1);
    assertThat(look(60)).isEmpty();
    state("down", 61);
    assertThat(look(70)).isEmpty();
    state("up", 71);
    look(71);
    state("down", 72);
    look(72);
    assertThat(codes(80)).containsExactly("link_down nvidia0");
    state("recovery", 81);
    assertThat(codes(1000)).containsExactly("link_down nvidia0");
  }

  private void state(String state, double seconds) {
    int value = AcceleratorMetrics.LINK_STATE.states().indexOf(state);
    scene.at(seconds).block("nvml", block -> block.set(0, 0, AcceleratorMetrics.LINK_STATE, value));
  }

  private void linksDown(double seconds, double count) {
    scene
        .at(seconds)
        .block(
            "core",
            block -> block.set(0, SELF, InterconnectMetrics.INTERCONNECT_LINKS_DOWN, count));
    look(seconds);
  }

  @Test
  void whereLinksAreOnlyCountedMoreThatAreDownAreTroubleUntilTheyAreAsFewAgain() {
    scene.device("nvidia0", DeviceKind.GPU);
    linksDown(0, 2);
    linksDown(10, 2);
    assertThat(look(20)).isEmpty();
    linksDown(30, 3);
    linksDown(40, 3);
    assertThat(look(40).getFirst().text()).isEqualTo("a link to another device down; up before");
    linksDown(50, 6);
    assertThat(look(50).getFirst().text()).isEqualTo("4 links to other devices down; up before");
    linksDown(60, Double.NaN);
    linksDown(1000, Double.NaN);
    assertThat(codes(1000)).containsExactly("link_down nvidia0");
    linksDown(1001, 2);
    linksDown(1005, 2);
    assertThat(codes(1005)).containsExactly("link_down nvidia0");
    linksDown(1020, 2);
    assertThat(codes(1020)).isEmpty();
  }

  @Test
  void linksThatAreToldOneByOneAreNotCountedOnceMore() {
    scene.device("nvidia0", DeviceKind.GPU, Scene.link("0"));
    for (int down = 0; down < 2; down++) {
      int count = down;
      scene
          .at(10 * down)
          .block(
              "nvml",
              block -> {
                String state = count == 0 ? "up" : "down";
                int value = AcceleratorMetrics.LINK_STATE.states().indexOf(state);
                block.set(0, 0, AcceleratorMetrics.LINK_STATE, value);
                block.set(0, SELF, InterconnectMetrics.INTERCONNECT_LINKS_DOWN, count);
              });
      look(10 * down);
    }
    assertThat(look(30).getFirst().text()).isEqualTo("link 0 down; up before");
  }

  // Errors.

  private void errors(double seconds, long epoch, Consumer<BlockBuilder> counts) {
    scene.at(seconds).block("nvml", epoch, counts);
  }

  private void ecc(double seconds, double corrected, double uncorrected) {
    errors(
        seconds,
        1,
        block -> {
          block.set(0, SELF, AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL, corrected);
          block.set(0, SELF, AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL, uncorrected);
        });
  }

  @Test
  void errorsThatWereThereBeforeDoNotRise() {
    scene.device("nvidia0", DeviceKind.GPU);
    ecc(0, 1000, 3);
    look(0);
    ecc(1, 1000, 3);

    assertThat(codes(1)).containsExactly("memory_errors nvidia0");
  }

  @Test
  void errorsThatRiseAreAFindingForMinutes() {
    scene.device("nvidia0", DeviceKind.GPU);
    ecc(0, 1000, 0);
    look(0);
    ecc(1, 1002, 0);
    Finding rising = look(1).getFirst();
    assertThat(rising.code()).isEqualTo("errors_rising");
    assertThat(rising.severity()).isEqualTo(Severity.ADVICE);
    assertThat(rising.text()).isEqualTo("errors rise: ECC corrected +2");
    ecc(200, 1005, 0);
    assertThat(look(200).getFirst().text()).isEqualTo("errors rise: ECC corrected +5");
    assertThat(look(200).getFirst().since()).contains(Scene.moment(1));
    assertThat(codes(500)).containsExactly("errors_rising nvidia0");
    assertThat(codes(501)).isEmpty();
  }

  @Test
  void errorsThatDidHarmAreCritical() {
    scene.device("nvidia0", DeviceKind.GPU);
    ecc(0, 0, 0);
    look(0);
    ecc(1, 7, 1);
    Finding rising = look(1).getFirst();

    assertThat(rising.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(rising.text()).isEqualTo("errors rise: ECC corrected +7, ECC uncorrected +1");
    assertThat(rising.action()).contains("replaced");
  }

  @Test
  void aCounterOfAnotherEpochOrThatWentBackDoesNotRise() {
    scene.device("nvidia0", DeviceKind.GPU);
    Metric replays = AcceleratorMetrics.PCIE_REPLAY_ERRORS_TOTAL;
    errors(0, 1, block -> block.set(0, SELF, replays, 5));
    look(0);
    errors(1, 2, block -> block.set(0, SELF, replays, 9));
    assertThat(look(1)).isEmpty();
    errors(2, 2, block -> block.set(0, SELF, replays, 1));
    assertThat(look(2)).isEmpty();
    errors(3, 2, block -> block.set(0, SELF, replays, Double.NaN));
    assertThat(look(3)).isEmpty();
  }

  @Test
  void errorsNameTheirPartsAndAreNotSaidTwice() {
    scene.device(
        "nvidia0",
        DeviceKind.GPU,
        Scene.link("10"),
        Scene.link("2"),
        Part.of(PartKind.XID, "79"),
        Part.of(PartKind.CLASS, "fatal"));
    errors(0, 1, block -> counts(block, 0));
    look(0);
    errors(1, 1, block -> counts(block, 3));

    assertThat(look(1).getFirst().text())
        .isEqualTo(
            "errors rise: ECC corrected +3, CRC errors +6 (link 2, 10), Xid errors +3 (xid 79)");
  }

  private static void counts(BlockBuilder block, double count) {
    block.set(0, SELF, AcceleratorMetrics.ECC_CORRECTED_ERRORS_TOTAL, count);
    block.set(0, SELF, AcceleratorMetrics.ECC_CORRECTED_LIFETIME_ERRORS_TOTAL, count);
    block.set(0, 0, AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL, count);
    block.set(0, 1, AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL, count);
    block.set(0, 2, AcceleratorMetrics.XID_ERRORS_TOTAL, count);
    block.set(0, 3, AcceleratorMetrics.CLASS_ERRORS_TOTAL, count);
  }

  @Test
  void errorsAreFollowedByNameWhenTheInventoryChanges() {
    scene.device("eth0", DeviceKind.NETWORK).device("eth1", DeviceKind.NETWORK);
    Metric errors = HostMetrics.NETWORK_RECEIVE_ERRORS_TOTAL;
    scene.block(
        "network",
        block -> {
          block.set(0, SELF, errors, 0);
          block.set(1, SELF, errors, 50);
        });
    look(0);
    scene.without("eth0").at(1).block("network", block -> block.set(0, SELF, errors, 50));
    assertThat(look(1)).isEmpty();
    scene.at(2).block("network", block -> block.set(0, SELF, errors, 51));
    assertThat(codes(2)).containsExactly("errors_rising eth1");
  }

  // The list.

  @Test
  void theWorstComesFirstInAnOrderThatStays() {
    scene.device("nvidia10", DeviceKind.GPU).device("nvidia2", DeviceKind.GPU);
    double hot = 1 << AcceleratorMetrics.THROTTLE.states().indexOf("hw_thermal");
    scene.block(
        "nvml",
        block -> {
          block.set(0, SELF, AcceleratorMetrics.THROTTLE, hot);
          block.set(1, SELF, AcceleratorMetrics.THROTTLE, hot);
        });
    scene.source(Source.without("furiosa", SourceState.NOT_PERMITTED, "", ""));
    scene.source(Source.without("rebellions", SourceState.BROKEN, "", ""));
    scene.finding(
        new Finding(Severity.CRITICAL, "zz_new_code", "x", Optional.empty(), "later", ""));
    scene.finding(lost(Optional.empty()));

    List<String> expected =
        List.of(
            "lost nvidia0",
            "zz_new_code x",
            "throttled nvidia2",
            "throttled nvidia10",
            "broken rebellions",
            "not_permitted furiosa");
    assertThat(codes(0)).isEqualTo(expected);
    assertThat(codes(1)).isEqualTo(expected);
  }

  @Test
  void aStepIsAFunctionOfTheOneBeforeAndTheSnapshot() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_thermal");
    look(0);
    Findings before = findings;
    throttle("idle");
    scene.at(50);

    assertThat(before.next(scene.snapshot()).list()).isEmpty();
    assertThat(before.list()).hasSize(1);
    assertThat(before.next(scene.snapshot()).list()).isEmpty();
  }

  @Test
  void anotherNodeBeginsAnew() {
    scene.device("nvidia0", DeviceKind.GPU);
    throttle("hw_thermal");
    look(0);
    throttle("idle");
    var raw = scene.at(1).snapshot();
    var other =
        new Snapshot(
            "other",
            raw.at(),
            raw.inventory(),
            raw.blocks(),
            List.of(),
            List.of(),
            List.of(),
            raw.sources());

    assertThat(findings.next(other).list()).isEmpty();
  }
}
