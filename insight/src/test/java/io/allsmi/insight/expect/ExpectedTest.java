package io.allsmi.insight.expect;

import static io.allsmi.model.catalogue.AcceleratorMetrics.PRESENT;
import static io.allsmi.model.catalogue.HostMetrics.DEVICES_EXPECTED;
import static io.allsmi.model.catalogue.HostMetrics.DEVICES_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.insight.select.Devices;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What should be there and is not. */
class ExpectedTest {
  private final Expected twoGpus = new Expected(List.of(new Expectation("gpu", 2)));

  private static Scene withGpus(int count) {
    Scene scene = new Scene().device("node", DeviceKind.NODE);
    for (int i = 0; i < count; i++) scene.device("nvidia" + i, DeviceKind.GPU);
    return scene;
  }

  private static double present(Snapshot snapshot, String device) {
    return snapshot.device(device).orElseThrow().value(PRESENT);
  }

  private static double missing(Snapshot snapshot) {
    Device node = snapshot.devices(DeviceKind.NODE).getFirst();
    return node.parts(PartKind.CLASS).value(0, DEVICES_MISSING);
  }

  @Test
  void nothingExpectedOfAHostWithoutAcceleratorsChangesNothing() {
    Snapshot snapshot = withGpus(0).snapshot();
    assertThat(new Expected(List.of()).apply(snapshot)).isSameAs(snapshot);
  }

  @Test
  void anAcceleratorIsPresentUntilItIsLost() {
    Expected nothing = new Expected(List.of());
    Scene scene = withGpus(2);
    assertThat(present(nothing.apply(scene.snapshot()), "nvidia1")).isEqualTo(1);
    scene.finding(new Finding(Severity.CRITICAL, "lost", "nvidia1", Optional.empty(), "gone", ""));
    Snapshot later = nothing.apply(scene.snapshot());
    assertThat(present(later, "nvidia0")).isEqualTo(1);
    assertThat(present(later, "nvidia1")).isZero();
  }

  @Test
  void whatWasNeverSeenIsADeviceThatIsNotPresent() {
    Snapshot snapshot =
        new Expected(List.of(new Expectation("gpu", 3))).apply(withGpus(1).snapshot());
    assertThat(present(snapshot, "nvidia0")).isEqualTo(1);
    assertThat(present(snapshot, "gpu-missing-0")).isZero();
    assertThat(present(snapshot, "gpu-missing-1")).isZero();
    assertThat(snapshot.device("gpu-missing-2")).isEmpty();
    assertThat(Devices.count(snapshot, "gpu")).isEqualTo(1);
  }

  @Test
  void aDeviceThatIsLostIsNotMissingASecondTime() {
    Scene scene = withGpus(2);
    scene.finding(new Finding(Severity.CRITICAL, "lost", "nvidia1", Optional.empty(), "gone", ""));
    Snapshot snapshot = twoGpus.apply(scene.snapshot());
    assertThat(snapshot.devices(DeviceKind.GPU)).hasSize(2);
  }

  @Test
  void onlyAcceleratorsAreStoodInFor() {
    Snapshot snapshot =
        new Expected(List.of(new Expectation("disk", 2))).apply(withGpus(0).snapshot());
    assertThat(missing(snapshot)).isEqualTo(2);
    assertThat(snapshot.devices(DeviceKind.DISK)).isEmpty();
  }

  @Test
  void whatIsThereIsSaidFromTheFirstSnapshotOn() {
    Snapshot snapshot = twoGpus.apply(withGpus(2).snapshot());
    Device node = snapshot.devices(DeviceKind.NODE).getFirst();
    assertThat(node.parts(PartKind.CLASS).name(0)).isEqualTo("gpu");
    assertThat(node.parts(PartKind.CLASS).value(0, DEVICES_EXPECTED)).isEqualTo(2);
    assertThat(missing(snapshot)).isZero();
    assertThat(snapshot.findings()).isEmpty();
  }

  @Test
  void aMissingDeviceIsAFindingAndANumber() {
    Snapshot snapshot = twoGpus.apply(withGpus(1).snapshot());
    assertThat(missing(snapshot)).isEqualTo(1);
    Finding finding = snapshot.findings().getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.code()).isEqualTo("missing");
    assertThat(finding.text()).isEqualTo("1 of 2 gpu");
  }

  @Test
  void aLostDeviceIsMissingAndNamed() {
    Scene scene = withGpus(2);
    scene.finding(new Finding(Severity.CRITICAL, "lost", "nvidia1", Optional.empty(), "gone", ""));
    Snapshot snapshot = twoGpus.apply(scene.snapshot());
    assertThat(missing(snapshot)).isEqualTo(1);
    assertThat(snapshot.findings()).extracting(Finding::text).contains("1 of 2 gpu: lost nvidia1");
  }

  @Test
  void moreThanExpectedIsNoTrouble() {
    Snapshot snapshot = twoGpus.apply(withGpus(3).snapshot());
    assertThat(missing(snapshot)).isZero();
    assertThat(snapshot.findings()).isEmpty();
  }

  @Test
  void aSourceThatHasNotAnsweredYetIsWaitedFor() {
    Scene scene = withGpus(0);
    scene.source(Source.without("nvml", SourceState.LATE, "", ""));
    Snapshot early = twoGpus.apply(scene.at(0).snapshot());
    assertThat(missing(early)).isNaN();
    assertThat(early.findings()).isEmpty();
    Snapshot late = twoGpus.apply(scene.at(11).snapshot());
    assertThat(missing(late)).isEqualTo(2);
    assertThat(late.findings()).hasSize(1);
  }

  @Test
  void aNodeThatNobodyNamedIsAdded() {
    Snapshot snapshot = twoGpus.apply(new Scene().device("nvidia0", DeviceKind.GPU).snapshot());
    assertThat(snapshot.device(0).name()).isEqualTo("nvidia0");
    assertThat(missing(snapshot)).isEqualTo(1);
  }

  @Test
  void anInventoryThatDidNotChangeStaysTheSame() {
    Scene scene = withGpus(2);
    Snapshot first = twoGpus.apply(scene.snapshot());
    Snapshot second = twoGpus.apply(scene.at(2).snapshot());
    assertThat(second.inventory()).isSameAs(first.inventory());
  }
}
