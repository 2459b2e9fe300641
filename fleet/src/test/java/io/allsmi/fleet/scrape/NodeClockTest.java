package io.allsmi.fleet.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.BlockBuilder;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeClockTest {
  private static final long NOW = 1_763_000_000_250L;

  private final NodeClock clock = new NodeClock();

  @ParameterizedTest
  @ValueSource(longs = {-3_600_000, -10_000, 10_000, 3_600_000})
  void agesAreTrueWhateverTheNodesClockShows(long ahead) {
    clock.saw(date(NOW + ahead), NOW);

    Snapshot ours = clock.ours(said(NOW + ahead - 2000), moment(NOW));

    assertThat(ours.at().secondsSince(ours.blocks().getFirst().observedAt())).isBetween(1.0, 3.0);
    assertThat(ours.sources().getFirst().observedAt().orElseThrow())
        .isEqualTo(ours.blocks().getFirst().observedAt());
  }

  @Test
  void secondsAreLeftAsTheyAre() {
    clock.saw(date(NOW + 1500), NOW);
    Snapshot said = said(NOW - 1000);

    assertThat(clock.ours(said, said.at())).isSameAs(said);
  }

  @Test
  void aDifferenceStaysUntilItHasChangedForSure() {
    clock.saw(date(NOW + 60_000), NOW);
    Moment first = clock.ours(said(NOW + 60_000), moment(NOW)).blocks().getFirst().observedAt();
    clock.saw(date(NOW + 61_000), NOW);
    Moment second = clock.ours(said(NOW + 60_000), moment(NOW)).blocks().getFirst().observedAt();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void nothingWasObservedInTheFuture() {
    Snapshot ours = clock.ours(said(NOW + 3_600_000), moment(NOW));
    assertThat(ours.blocks().getFirst().observedAt()).isEqualTo(Moment.ofWall(NOW));
  }

  private static OptionalLong date(long millis) {
    return OptionalLong.of(millis / 1000 * 1000);
  }

  private static Moment moment(long millis) {
    return new Moment(millis, 7);
  }

  private static Snapshot said(long observedMillis) {
    Moment observed = Moment.ofWall(observedMillis);
    DeviceInfo gpu = DeviceInfo.of("nvidia0", DeviceKind.GPU, "nvidia", "H100", Info.NONE);
    BlockBuilder readings = new BlockBuilder();
    readings.set(0, Layout.NO_PART, AcceleratorMetrics.UTILIZATION_RATIO, 0.5);
    return new Snapshot(
        "gx-1",
        moment(NOW),
        new Inventory(List.of(gpu), 1),
        List.of(readings.build("nvml", observed, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ok("nvml", observed, 0.01, 3)));
  }
}
