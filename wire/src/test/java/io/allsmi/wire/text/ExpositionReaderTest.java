package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Scope;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.Limits;
import io.allsmi.wire.Mutations;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.Samples;
import io.allsmi.wire.UnreadableException;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionReaderTest {
  private static final Moment NOW = Moment.ofWall(1_795_295_060_000L);

  @Test
  void ourOwnPageIsUnderstood() throws Exception {
    ExpositionRead read = read(ours(Samples.snapshot()));
    Snapshot snapshot = read.snapshot();
    assertThat(read.complaints()).isEmpty();
    assertThat(snapshot.node()).isEqualTo("gx-014");
    assertThat(snapshot.at()).isEqualTo(NOW);
    Device gpu = snapshot.device("nvidia0").orElseThrow();
    assertThat(gpu.info().info().get("uuid")).isEqualTo("GPU-7c2f");
    assertThat(gpu.info().info().get("driver")).isEqualTo("580.95.05");
    assertThat(gpu.value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(612.3);
    assertThat(gpu.value(AcceleratorMetrics.THROTTLE)).isEqualTo(4);
    assertThat(gpu.info().reportable(AcceleratorMetrics.THROTTLE))
        .containsExactly("sw_power_cap", "hw_slowdown");
    assertThat(snapshot.source("nvml").orElseThrow().state()).isEqualTo(SourceState.OK);
    assertThat(snapshot.source("chassis").orElseThrow().state()).isEqualTo(SourceState.FAILED);
    assertThat(snapshot.source("chassis").orElseThrow().stuckThreads()).isEqualTo(1);
  }

  @Test
  void readingsAreAsOldAsTheLastAnswerOfACollector() throws Exception {
    Block block = read(ours(Samples.snapshot())).snapshot().blocks().getFirst();
    assertThat(block.observedAt()).isEqualTo(Samples.AT.plusSeconds(-0.02));
    assertThat(block.source()).isEqualTo("scrape");
  }

  @Test
  void aPageWithoutCollectorsIsAsOldAsItsReceipt() throws Exception {
    Snapshot snapshot = read("allsmi_device_power_watts{device=\"x\"} 1\n").snapshot();
    assertThat(snapshot.blocks().getFirst().observedAt()).isEqualTo(NOW);
    assertThat(snapshot.node()).isEqualTo("fallback");
  }

  @Test
  void whatOpenMetricsAddsIsTolerated() throws Exception {
    ExpositionRead read =
        read(
            """
            allsmi_device_info{device="gpu0",kind="gpu"} 1
            # HELP allsmi_device_energy_joules Energy
            # TYPE allsmi_device_energy_joules counter
            # UNIT allsmi_device_energy_joules joules
            allsmi_device_energy_joules_total{device="gpu0"} 5 1795295057.12 # {trace="x"} 1 2
            allsmi_device_energy_joules_created{device="gpu0"} 1795295057.12
            # TYPE allsmi_device_acme_load unknown
            # UNIT allsmi_device_acme_load amperes
            allsmi_device_acme_load { device = "gpu0" , } 7e0
            # EOF
            allsmi_device_power_watts{device="gpu0"} 1
            """);
    Device gpu = read.snapshot().device("gpu0").orElseThrow();
    assertThat(read.complaints()).isEmpty();
    assertThat(gpu.value(AcceleratorMetrics.ENERGY_JOULES_TOTAL)).isEqualTo(5);
    assertThat(gpu.value(metric(read, "acme_load"))).isEqualTo(7);
    assertThat(metric(read, "acme_load").unit()).isEqualTo(Unit.AMPERES);
    assertThat(gpu.has(AcceleratorMetrics.POWER_WATTS)).isFalse();
    assertThat(read.otherSamples()).isEqualTo(1);
  }

  @Test
  void linesMayEndAsOnWindowsAndTheLastOneNotAtAll() throws Exception {
    Snapshot unix = read(ours(Samples.snapshot())).snapshot();
    String page = ours(Samples.snapshot()).replace("\n", "\r\n");
    Snapshot windows = read(page.substring(0, page.length() - 2)).snapshot();
    assertThat(ours(windows)).isEqualTo(ours(unix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "+Inf", "-Inf", "1e400"})
  void whatIsNotFiniteIsAbsent(String value) throws Exception {
    ExpositionRead read = read("allsmi_device_power_watts{device=\"gpu0\"} " + value + "\n");
    assertThat(read.complaints()).isEmpty();
    assertThat(read.snapshot().device("gpu0").orElseThrow().has(AcceleratorMetrics.POWER_WATTS))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "allsmi_device_power_watts{device=\"gpu0\"} | no value",
        "allsmi_device_power_watts{device=\"gpu0\"} 1x | a value that is no number",
        "allsmi_device_power_watts{device=\"gpu0} 1 | a label's value without an end",
        "allsmi_device_power_watts{device=\"gpu0\" 1 | no comma between labels",
        "allsmi_device_power_watts{device=\"gpu0\", | labels without an end",
        "allsmi_device_power_watts{device=\"a\",device=\"b\"} 1 | the label device twice",
        "allsmi_device_power_watts{=\"gpu0\"} 1 | a label without a name",
        "allsmi_device_power_watts{device=gpu0} 1 | a label's value without a quotation mark",
        "allsmi_device_power_watts{device=\"gpu0\"} 1 2 3 | something other than a time behind the value",
        "allsmi_device_power_watts{device=\"gpu0\"} 1 now | something other than a time",
        "allsmi_device_power_watts 1 | a sample without the label device",
        "{\"allsmi_device_power_watts\",device=\"gpu0\"} 1 | no name",
        "<html> | no name",
        "allsmi_device_throttle_active{device=\"gpu0\",reason=\"idle\"} 2 | not 0 or 1"
      })
  void aLineThatCannotBeReadIsNamedAndTheOthersAreRead(String line, String complaint)
      throws Exception {
    ExpositionRead read =
        read("\n" + line + "\nallsmi_device_temperature_celsius{device=\"gpu1\"} 50\n");
    assertThat(read.malformedLines()).isEqualTo(1);
    assertThat(read.complaints().getFirst()).startsWith("line 2: ").contains(complaint);
    assertThat(
            read.snapshot()
                .device("gpu1")
                .orElseThrow()
                .value(AcceleratorMetrics.TEMPERATURE_CELSIUS))
        .isEqualTo(50);
  }

  @Test
  void manyBrokenLinesAreCountedAndTheFirstAreNamed() throws Exception {
    ExpositionRead read = read("x y\n".repeat(1000) + "?\n".repeat(500));
    assertThat(read.otherSamples()).isEqualTo(1000);
    assertThat(read.malformedLines()).isEqualTo(500);
    assertThat(read.complaints()).hasSize(10);
  }

  @Test
  void familiesOfOtherProgramsAreCounted() throws Exception {
    ExpositionRead read =
        read(
            """
            # TYPE go_goroutines gauge
            go_goroutines 8
            namespace:rule:sum{a="b"} 2
            allsmi_galaxy_mass 0
            allsmi_device_power_watts{device="gpu0"} 1
            """);
    assertThat(read.otherSamples()).isEqualTo(3);
    assertThat(read.samples()).isEqualTo(1);
  }

  @Test
  void aMetricOfALaterReleaseIsUnderstoodByNameTypeAndLabels() throws Exception {
    ExpositionRead read =
        read(
            """
            # HELP allsmi_device_lane_flux_watts Flux \\\\ of the lane\\nin watts
            # TYPE allsmi_device_lane_flux_watts gauge
            allsmi_device_lane_flux_watts{device="gpu0",lane="3"} 1.5
            # TYPE allsmi_device_phase gauge
            allsmi_device_phase{device="gpu0",state="cold"} 0
            allsmi_device_phase{device="gpu0",state="hot"} 1
            # TYPE allsmi_device_qualms_active gauge
            allsmi_device_qualms_active{device="gpu0",reason="tides"} 1
            # TYPE allsmi_device_moods_active gauge
            allsmi_device_moods_active{device="gpu0",reason="tides"} 17
            # TYPE allsmi_device_flips_total counter
            allsmi_device_flips_total{device="gpu0"} 4
            """);
    Device gpu = read.snapshot().device("gpu0").orElseThrow();
    Metric flux = metric(read, "lane.flux_watts");
    assertThat(flux.help()).isEqualTo("Flux \\ of the lane\nin watts");
    assertThat(flux.unit()).isEqualTo(Unit.WATTS);
    assertThat(gpu.parts(PartKind.of("lane")).value(0, flux)).isEqualTo(1.5);
    assertThat(metric(read, "phase").states()).containsExactly("cold", "hot");
    assertThat(gpu.value(metric(read, "phase"))).isEqualTo(1);
    assertThat(metric(read, "qualms").type()).isEqualTo(MetricType.FLAGS);
    assertThat(metric(read, "reason.moods_active").type()).isEqualTo(MetricType.GAUGE);
    assertThat(metric(read, "flips_total").type()).isEqualTo(MetricType.COUNTER);
  }

  @Test
  void aKindOfALaterReleaseKeepsItsScope() throws Exception {
    ExpositionRead read =
        read("allsmi_board_info{device=\"s0\",kind=\"shelf\",vendor=\"v\",colour=\"red\"} 1\n");
    Device shelf = read.snapshot().device("s0").orElseThrow();
    assertThat(shelf.kind()).isEqualTo(new DeviceKind("shelf", Scope.BOARD));
    assertThat(shelf.info().info().get("colour")).isEqualTo("red");
  }

  @Test
  void aDeviceThatThePageDoesNotDescribeHasTheOnlyKindOfItsScope() throws Exception {
    Snapshot snapshot =
        read("allsmi_disk_size_bytes{device=\"sda\"} 1\nallsmi_device_x{device=\"g\"} 1\n")
            .snapshot();
    assertThat(snapshot.device("sda").orElseThrow().kind()).isEqualTo(DeviceKind.DISK);
    assertThat(snapshot.device("g").orElseThrow().kind().word()).isEqualTo("unknown");
  }

  @Test
  void samplesThatCarryTheUuidAreTheSame() throws Exception {
    String page = ours(Samples.snapshot());
    String with = page.replace("watts{device=\"nvidia0\"", "watts{device=\"nvidia0\",uuid=\"U\"");
    assertThat(ours(read(with).snapshot())).isEqualTo(ours(read(page).snapshot()));
  }

  @Test
  void anInventoryThatDidNotChangeIsShared() throws Exception {
    ExpositionReader reader = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    byte[] page = bytes(ours(Samples.snapshot()));
    Snapshot first = reader.read(page, "n", "s", NOW).snapshot();
    Snapshot second = reader.read(page, "n", "s", NOW).snapshot();
    assertThat(second.inventory()).isSameAs(first.inventory());
    assertThat(second.blocks().getFirst().layout()).isSameAs(first.blocks().getFirst().layout());
  }

  @Test
  void aLongerPageThanAllowedIsRefused() {
    ExpositionReader reader = new ExpositionReader(Catalogue.core(), Limits.DEFAULT.withBytes(10));
    assertThatThrownBy(() -> reader.read(new byte[11], "n", "s", NOW))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("the page has 11 bytes, more than the 10 allowed");
  }

  @Test
  void moreDevicesThanAllowedAreRefused() {
    ExpositionReader reader = new ExpositionReader(Catalogue.core(), Limits.DEFAULT.withDevices(1));
    assertThatThrownBy(() -> reader.read(bytes(ours(Samples.snapshot())), "n", "s", NOW))
        .isInstanceOf(UnreadableException.class)
        .hasMessageEndingWith("more than 1 devices");
  }

  @Test
  void linesLabelsAndUnknownMetricsAreBounded() throws Exception {
    Limits tight = new Limits(1 << 20, 200, 20, 10, 2);
    String page =
        "allsmi_device_a{device=\"g\"} 1\nallsmi_device_b{device=\"g\"} 1\n"
            + "allsmi_device_c{device=\"g\"} 1\n"
            + ("allsmi_device_a{device=\"" + "x".repeat(21) + "\"} 1\n")
            + ("allsmi_device_a{device=\"" + "x".repeat(300) + "\"} 1\n");
    ExpositionRead read =
        new ExpositionReader(Catalogue.core(), tight).read(bytes(page), "n", "s", NOW);
    assertThat(read.complaints())
        .containsExactlyInAnyOrder(
            "line 3: more than 2 unknown metrics",
            "line 4: a label's value that is too long",
            "line 5: longer than 200 bytes");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whateverIsBrokenInAPageTheRestIsRead(long seed) throws Exception {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(seed);
    ExpositionReader reader = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    int complaints = 0;
    for (int i = 0; i < 150; i++) {
      byte[] broken = Mutations.mutate(bytes(ours(snapshots.next(3))), random);
      ExpositionRead read = reader.read(broken, "n", "s", NOW);
      assertThat(read.complaints()).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
      complaints += read.malformedLines();
      byte[] again = bytes(ours(read.snapshot()));
      assertThat(reader.read(again, "n", "s", NOW).complaints()).as("page %s", i).isEmpty();
    }
    assertThat(complaints).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void aReaderThatRemembersReadsWhatAFreshOneReads(long seed) throws Exception {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(seed);
    ExpositionReader remembers = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    for (int i = 0; i < 30; i++) {
      Snapshot snapshot = snapshots.next(4);
      for (Snapshot each : snapshots.valuesOf(snapshot, 3)) {
        assertReadAlike(remembers, bytes(ours(each)), "page " + i);
      }
      byte[] page = bytes(ours(snapshot));
      for (int change = 0; change < 4; change++) {
        assertReadAlike(remembers, page, "page " + i);
        assertReadAlike(remembers, Mutations.values(page, random), "values of page " + i);
        assertReadAlike(remembers, Mutations.mutate(page, random), "broken page " + i);
      }
    }
  }

  private static void assertReadAlike(ExpositionReader remembers, byte[] page, String which)
      throws UnreadableException {
    ExpositionReader fresh = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    ExpositionRead expected = fresh.read(page, "fallback", "scrape", NOW);
    ExpositionRead read = remembers.read(page, "fallback", "scrape", NOW);
    assertThat(json(read.snapshot())).as(which).isEqualTo(json(expected.snapshot()));
    assertThat(read.samples()).as(which).isEqualTo(expected.samples());
    assertThat(read.otherSamples()).as(which).isEqualTo(expected.otherSamples());
    assertThat(read.complaints()).as(which).isEqualTo(expected.complaints());
  }

  private static String json(Snapshot snapshot) {
    return new String(SnapshotJson.write(snapshot, JsonOptions.ALL), StandardCharsets.UTF_8);
  }

  @Test
  void aPageOfTheSameShapeBringsItsValues() throws Exception {
    ExpositionReader reader = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    String page = ours(Samples.snapshot());
    reader.read(bytes(page), "n", "s", NOW);
    Snapshot later =
        reader
            .read(
                bytes(
                    page.replace("} 612.3\n", "} 700\n")
                        .replace("\"sw_power_cap\"} 1", "\"sw_power_cap\"} 0")
                        .replace("} 1795295057.1\n", "} 1795295059.1\n")),
                "n",
                "s",
                NOW)
            .snapshot();
    Device gpu = later.device("nvidia0").orElseThrow();
    assertThat(gpu.value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(700);
    assertThat(gpu.value(AcceleratorMetrics.THROTTLE)).isZero();
    assertThat(later.blocks().getFirst().observedAt()).isEqualTo(Samples.AT.plusSeconds(1.98));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void noiseIsNoPage(long seed) throws Exception {
    Random random = new Random(seed);
    ExpositionReader reader = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      assertThat(reader.read(noise, "n", "s", NOW).snapshot().inventory().devices()).isEmpty();
    }
  }

  private static Metric metric(ExpositionRead read, String path) {
    List<Block> blocks = read.snapshot().blocks();
    for (int slot = 0; slot < blocks.getFirst().size(); slot++) {
      Metric metric = blocks.getFirst().layout().metric(slot);
      if (metric.path().equals(path)) return metric;
    }
    throw new AssertionError("no reading of " + path);
  }

  private static ExpositionRead read(String page) throws UnreadableException {
    return new ExpositionReader(Catalogue.core(), Limits.DEFAULT)
        .read(bytes(page), "fallback", "scrape", NOW);
  }

  private static String ours(Snapshot snapshot) {
    ExpositionOptions options = ExpositionOptions.of("0.1.0").upTo(Level.ALL);
    return new String(new ExpositionWriter(options).write(snapshot), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
