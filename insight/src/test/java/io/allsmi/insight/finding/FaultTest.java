package io.allsmi.insight.finding;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FABRIC_HEALTHY;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RECOVERY_ACTION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.RETIRED_PAGES_PENDING;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_FAILURE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.ROW_REMAP_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.fixture.Scene;
import io.allsmi.model.Finding;
import io.allsmi.model.Layout;
import io.allsmi.model.Severity;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Readings that are trouble by themselves. */
class FaultTest {
  private final Scene scene = new Scene().device("nvidia0", DeviceKind.GPU);

  private Snapshot with(double seconds, Metric metric, double value) {
    scene.at(seconds).block("nvml", block -> block.set(0, Layout.NO_PART, metric, value));
    return scene.snapshot();
  }

  private Finding only(Metric metric, double value) {
    List<Finding> findings = Findings.NONE.next(with(0, metric, value)).list();
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().subject()).isEqualTo("nvidia0");
    return findings.getFirst();
  }

  @Test
  void aRowThatCannotBeRemappedMeansReplacement() {
    Finding finding = only(ROW_REMAP_FAILURE, 1);
    assertThat(finding.code()).isEqualTo("worn_out");
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(finding.action()).contains("replaced");
  }

  @Test
  void aPendingRepairWaitsForAReset() {
    assertThat(only(ROW_REMAP_PENDING, 1).code()).isEqualTo("repair_pending");
    assertThat(only(RETIRED_PAGES_PENDING, 1).action()).contains("reset");
  }

  @Test
  void theRecoveryActionIsSaidInWords() {
    Finding finding = only(RECOVERY_ACTION, 2);
    assertThat(finding.text()).contains("a reboot of the node");
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void everyRecoveryActionHasItsWords() {
    for (int state = 1; state < RECOVERY_ACTION.states().size(); state++) {
      assertThat(only(RECOVERY_ACTION, state).action())
          .as(RECOVERY_ACTION.states().get(state))
          .isNotEmpty();
    }
  }

  @Test
  void uncorrectableErrorsAreCounted() {
    assertThat(only(ECC_UNCORRECTED_ERRORS_TOTAL, 3).text())
        .endsWith("since its driver was loaded: 3");
  }

  @Test
  void anUnhealthyFabricIsTrouble() {
    assertThat(only(FABRIC_HEALTHY, 0).code()).isEqualTo("fabric_unhealthy");
  }

  @Test
  void whatIsWellIsNoFinding() {
    assertThat(Findings.NONE.next(with(0, RECOVERY_ACTION, 0)).list()).isEmpty();
    assertThat(Findings.NONE.next(with(0, ROW_REMAP_FAILURE, 0)).list()).isEmpty();
    assertThat(Findings.NONE.next(with(0, FABRIC_HEALTHY, 1)).list()).isEmpty();
    assertThat(Findings.NONE.next(with(0, ECC_UNCORRECTED_ERRORS_TOTAL, 0)).list()).isEmpty();
  }

  @Test
  void itEndsWithItsCauseAndSaysSinceWhen() {
    Findings first = Findings.NONE.next(with(0, ROW_REMAP_PENDING, 1));
    Findings second = first.next(with(10, ROW_REMAP_PENDING, 1));
    assertThat(second.list().getFirst().since()).contains(Scene.moment(0));
    assertThat(second.next(with(20, ROW_REMAP_PENDING, 0)).list()).isEmpty();
  }

  @Test
  void ofALostDeviceNothingElseIsSaid() {
    Snapshot snapshot = with(0, ROW_REMAP_FAILURE, 1);
    Finding lost = new Finding(Severity.CRITICAL, "lost", "nvidia0", Optional.empty(), "gone", "");
    assertThat(Findings.NONE.next(snapshot.withFindings(List.of(lost))).list())
        .extracting(Finding::code)
        .containsExactly("lost");
  }
}
