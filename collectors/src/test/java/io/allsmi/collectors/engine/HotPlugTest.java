package io.allsmi.collectors.engine;

import static io.allsmi.collectors.engine.Rig.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.ScriptedCollector;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Probe;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HotPlugTest {
  private final List<String> plugged = new CopyOnWriteArrayList<>(List.of("gpu0", "gpu1"));
  private final ScriptedCollector driver =
      ScriptedCollector.named("driver")
          .answers(
              (request, answer) -> {
                for (String name : plugged) {
                  answer.set(
                      answer.device(Rig.gpu(name)), AcceleratorMetrics.POWER_WATTS, plugged.size());
                }
              });

  private static List<String> names(Snapshot snapshot) {
    return snapshot.inventory().devices().stream().map(DeviceInfo::name).toList();
  }

  @Test
  void aNewDeviceComesBehindTheOthers() {
    try (Rig rig = new Rig(driver)) {
      long generation = rig.tick().inventory().generation();
      plugged.addFirst("gpu5");
      Snapshot after = rig.next();
      assertThat(names(after)).containsExactly("gpu0", "gpu1", "gpu5");
      assertThat(after.inventory().generation()).isEqualTo(generation + 1);
      assertThat(after.events()).extracting(Event::code).containsExactly("device_found");
      assertThat(after.events().getFirst().device()).isEqualTo("gpu5");
    }
  }

  @Test
  void devicesOfASourceThatAnswersForTheFirstTimeAreNoNews() {
    driver.probes(new Probe.Absent("no driver", ""));
    try (Rig rig = new Rig(Rig.oneGpu("other", "gpu7", 1), driver)) {
      rig.tick();
      driver.probes(Probe.present());
      for (int i = 0; i < 5; i++) rig.next();
      assertThat(names(rig.engine.latest())).containsExactly("gpu7", "gpu0", "gpu1");
      assertThat(rig.engine.latest().events()).isEmpty();
    }
  }

  @Test
  void aLostDeviceKeepsItsNameAndRowAndIsAFinding() {
    try (Rig rig = new Rig(driver)) {
      rig.tick();
      plugged.remove("gpu0");
      Snapshot lost = rig.next();
      assertThat(names(lost)).containsExactly("gpu0", "gpu1");
      assertThat(lost.device("gpu0").orElseThrow().has(AcceleratorMetrics.POWER_WATTS)).isFalse();
      assertThat(lost.device("gpu1").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(1);
      Finding finding = lost.findings().getFirst();
      assertThat(finding.code()).isEqualTo("lost");
      assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(finding.subject()).isEqualTo("gpu0");
      assertThat(finding.since()).hasValue(lost.at());
      assertThat(finding.text()).contains("(Acme 100 at 0000:gpu0)");
      assertThat(finding.action()).contains("dmesg");
      assertThat(rig.next().findings().getFirst().since()).hasValue(lost.at());
    }
  }

  @Test
  void aDeviceThatReturnsHasItsPlaceAgain() {
    try (Rig rig = new Rig(driver)) {
      Snapshot before = rig.tick();
      plugged.remove("gpu0");
      rig.next();
      plugged.add("gpu0");
      Snapshot after = rig.next();
      assertThat(names(after)).isEqualTo(names(before));
      assertThat(after.findings()).isEmpty();
      assertThat(after.device("gpu0").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(2);
      assertThat(after.events())
          .extracting(Event::code)
          .containsExactly("device_lost", "device_returned");
    }
  }

  @Test
  void aDriverThatIsNotLoadedIsLookedForEveryTenSeconds() {
    ScriptedCollector absent =
        ScriptedCollector.named("absent")
            .probes(new Probe.Absent("libx.so was not found in /usr/lib", "install x"));
    try (Rig rig = new Rig(absent)) {
      Snapshot snapshot = rig.tick();
      assertThat(source(snapshot, "absent").state()).isEqualTo(SourceState.ABSENT);
      assertThat(source(snapshot, "absent").error()).isEqualTo("libx.so was not found in /usr/lib");
      assertThat(source(snapshot, "absent").advice()).isEqualTo("install x");
      for (int i = 0; i < 15; i++) rig.next();
      assertThat(absent.probeCount()).isEqualTo(4);
      assertThat(absent.collectionCount()).isZero();
    }
  }

  @Test
  void aDriverThatIsLoadedLaterIsFound() {
    driver.probes(new Probe.Absent("no driver", ""));
    try (Rig rig = new Rig(driver)) {
      assertThat(rig.tick().devices()).isEmpty();
      driver.probes(Probe.present());
      for (int i = 0; i < 5; i++) rig.next();
      assertThat(source(rig.engine.latest(), "driver").state()).isEqualTo(SourceState.OK);
      assertThat(rig.engine.latest().devices()).hasSize(2);
      int probes = driver.probeCount();
      rig.next();
      assertThat(driver.probeCount()).isEqualTo(probes);
    }
  }

  @Test
  void aDriverThatIsUnloadedLosesItsDevicesAndFindsThemAgain() {
    try (Rig rig = new Rig(driver)) {
      Snapshot before = rig.tick();
      driver.answers(
          (request, answer) -> {
            throw new CollectorException(new Probe.Absent("driver not loaded", "modprobe x"), "");
          });
      driver.probes(new Probe.Absent("driver not loaded", "modprobe x"));
      Snapshot gone = rig.next();
      assertThat(source(gone, "driver").state()).isEqualTo(SourceState.ABSENT);
      assertThat(source(gone, "driver").observedAt()).isEmpty();
      assertThat(names(gone)).containsExactly("gpu0", "gpu1");
      assertThat(gone.blocks()).isEmpty();
      assertThat(gone.findings()).extracting(Finding::subject).containsExactly("gpu0", "gpu1");

      driver.probes(Probe.present());
      driver.answers(
          (request, answer) ->
              answer.set(answer.device(Rig.gpu("gpu1")), AcceleratorMetrics.POWER_WATTS, 5));
      for (int i = 0; i < 5; i++) rig.next();
      Snapshot back = rig.engine.latest();
      assertThat(names(back)).isEqualTo(names(before));
      assertThat(back.findings()).extracting(Finding::subject).containsExactly("gpu0");
      assertThat(back.device("gpu1").orElseThrow().value(AcceleratorMetrics.POWER_WATTS))
          .isEqualTo(5);
    }
  }

  @Test
  void whatIsNotPermittedSaysWhatWouldHelpAndIsTriedAgain() {
    driver.probes(new Probe.NotPermitted("/dev/acme0 cannot be opened", "join the group render"));
    try (Rig rig = new Rig(driver)) {
      Snapshot refused = rig.tick();
      assertThat(source(refused, "driver").state()).isEqualTo(SourceState.NOT_PERMITTED);
      assertThat(source(refused, "driver").advice()).isEqualTo("join the group render");
      driver.probes(Probe.present());
      for (int i = 0; i < 5; i++) rig.next();
      assertThat(source(rig.engine.latest(), "driver").state()).isEqualTo(SourceState.OK);
    }
  }
}
