package io.allsmi.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.model.Block;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.model.catalogue.Unit;
import io.allsmi.wire.Limits;
import io.allsmi.wire.Mutations;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.Samples;
import io.allsmi.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SnapshotReaderTest {
  @Test
  void readingsAreWhereTheDocumentSaysThatTheyAreFrom() throws Exception {
    Snapshot snapshot = read(Samples.document());
    Device gpu = snapshot.device("nvidia0").orElseThrow();
    assertThat(gpu.value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(612.3);
    assertThat(gpu.value(AcceleratorMetrics.MEMORY_USED_BYTES)).isNaN();
    Block chassis = gpu.blockOf(-1, AcceleratorMetrics.TEMPERATURE_CELSIUS).orElseThrow();
    assertThat(chassis.source()).isEqualTo("chassis");
    assertThat(chassis.observedAt()).isEqualTo(Samples.AT.plusSeconds(-5));
    Block nvml = gpu.blockOf(-1, AcceleratorMetrics.POWER_WATTS).orElseThrow();
    assertThat(nvml.epoch()).isEqualTo(1_795_000_000_000L);
  }

  @Test
  void theOrderOfFieldsIsOfNoMatter() throws Exception {
    JsonMapper sorting =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    RandomSnapshots random = new RandomSnapshots(77);
    for (int i = 0; i < 20; i++) {
      String document =
          new String(SnapshotJson.write(random.next(5), JsonOptions.ALL), StandardCharsets.UTF_8);
      String sorted = sorting.writeValueAsString(sorting.readValue(document, Map.class));
      SameSnapshot.assertSame(read(document), read(sorted), "document " + i);
    }
  }

  @Test
  void unknownFieldsAreIgnored() throws Exception {
    String later =
        Samples.documentWith("\"node\":", "\"later\":{\"a\":[1,{\"b\":null}]},\"node\":")
            .replace("\"kind\":\"gpu\"", "\"kind\":\"gpu\",\"rack\":[[7]]")
            .replace("\"pid\":", "\"nice\":-5,\"pid\":")
            .replace("\"power_watts\":612.3", "\"power_watts\":612.3,\"shape\":{\"x\":1}");
    assertThat(string(read(later))).isEqualTo(Samples.document());
  }

  @Test
  void aMetricOfALaterReleaseIsKeptAndUnderstoodByItsName() throws Exception {
    Snapshot snapshot =
        read(
            Samples.documentWith(
                "\"power_watts\":612.3",
                "\"power_watts\":612.3,\"flux_bytes_per_second\":5,\"flips_total\":6"));
    Metric flux = metric(snapshot, "flux_bytes_per_second");
    assertThat(flux.type()).isEqualTo(MetricType.GAUGE);
    assertThat(flux.unit()).isEqualTo(Unit.BYTES_PER_SECOND);
    assertThat(metric(snapshot, "flips_total").type()).isEqualTo(MetricType.COUNTER);
    assertThat(string(snapshot))
        .contains("\"flux_bytes_per_second\":5")
        .doesNotContain("\"unit\":\"bytes_per_second\"");
  }

  @Test
  void aDefinitionThatTheDocumentCarriesIsTakenOver() throws Exception {
    String defined =
        Samples.documentWith(
            "\"help\":\"What the rail draws\"",
            "\"help\":\"What the rail draws\",\"level\":\"core\",\"aggregate\":\"sum\","
                + "\"label\":\"draw\",\"limit_of\":{\"metric\":\"power_watts\",\"role\":\"max\"}");
    Metric metric = metric(read(defined), "rail.acme_power_watts");
    assertThat(metric.help()).isEqualTo("What the rail draws");
    assertThat(metric.level()).isEqualTo(Level.CORE);
    assertThat(metric.display().label()).isEqualTo("draw");
    assertThat(metric.limitOf().orElseThrow().of()).isEqualTo(AcceleratorMetrics.POWER_WATTS);
  }

  @Test
  void definitionsThatLeadInACircleEnd() throws Exception {
    String circle =
        Samples.documentWith(
            "\"help\":\"What the rail draws\"",
            "\"limit_of\":{\"metric\":\"rail.acme_power_watts\",\"role\":\"max\"}");
    Metric metric = metric(read(circle), "rail.acme_power_watts");
    assertThat(metric.limitOf().orElseThrow().of().limitOf()).isEmpty();
  }

  @Test
  void kindsAndStatesOfALaterReleaseAreKept() throws Exception {
    String later =
        Samples.documentWith("\"kind\":\"gpu\"", "\"kind\":\"lpu\"")
            .replace(
                "\"throttle\":[\"sw_power_cap\"]", "\"throttle\":[\"sw_power_cap\",\"tides\"]");
    Snapshot snapshot = read(later);
    assertThat(snapshot.device("nvidia0").orElseThrow().kind()).isEqualTo(DeviceKind.of("lpu"));
    assertThat(string(snapshot)).isEqualTo(later);
  }

  @Test
  void aStateOfASourceOfALaterReleaseIsOneInWhichItFailed() throws Exception {
    Snapshot snapshot = read(Samples.documentWith("\"state\":\"late\"", "\"state\":\"asleep\""));
    assertThat(snapshot.source("chassis").orElseThrow().state()).isEqualTo(SourceState.FAILED);
  }

  @Test
  void aValueThatDoesNotFitItsMetricIsAbsent() throws Exception {
    String odd =
        Samples.documentWith("\"power_watts\":612.3", "\"power_watts\":\"high\"")
            .replace("\"utilization_ratio\":0.97", "\"utilization_ratio\":1e999");
    Device gpu = read(odd).device("nvidia0").orElseThrow();
    assertThat(gpu.has(AcceleratorMetrics.POWER_WATTS)).isFalse();
    assertThat(gpu.has(AcceleratorMetrics.UTILIZATION_RATIO)).isFalse();
  }

  @Test
  void anInventoryThatDidNotChangeIsShared() throws Exception {
    SnapshotReader reader = new SnapshotReader(Catalogue.core(), Limits.DEFAULT);
    Snapshot first = reader.read(bytes(Samples.document()));
    Snapshot second = reader.read(bytes(Samples.documentWith("612.3", "600")));
    assertThat(second.inventory()).isSameAs(first.inventory());
    Snapshot third = reader.read(bytes(Samples.documentWith("Debian 13", "Debian 14")));
    assertThat(third.inventory().generation()).isEqualTo(first.inventory().generation() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{' | 'line 1, column'",
        "'[]' | 'an object is expected at line 1, column 1'",
        "'' | 'an object is expected'",
        "'{\"schema\":\"allsmi/1\",\"node\":7}' | 'a string is expected at line 1, column 29'",
        "'{\"schema\":\"allsmi/1\" \"node\":\"n\"}' | 'line 1, column 2'",
        "'{\"schema\":\"allsmi/1\",}' | 'line 1, column 2'",
        "'{\"node\":\"n\"}' | 'the document names no schema'",
        "'{\"schema\":\"allsmi/2\",\"node\":\"n\"}' | 'allsmi/2'",
        "'{\"schema\":\"allsmi/1\"}' | 'the document names no node'",
        "'{\"schema\":\"allsmi/1\",\"node\":\"n\",\"at\":\"now\"}' | 'a time as in'",
        "'{\"schema\":\"allsmi/1\",\"node\":\"n\"}' | 'no time'",
        "'{} {}' | 'something follows the document'",
        "'{\"devices\":[{\"kind\":\"gpu\"}]}' | 'a device without a name'",
        "'{\"processes\":[{\"pid\":9999999999}]}' | 'a process id of 9999999999'",
        "'{\"events\":[{\"seq\":99999999999999999999}]}' | 'line 1, column'"
      })
  void whatIsNoSuchDocumentIsRefusedInOneLine(String document, String message) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aDeviceThatIsThereTwiceIsRefused() {
    assertThatThrownBy(
            () -> read(Samples.documentWith("\"device\":\"node\"", "\"device\":\"nvidia0\"")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("'nvidia0' twice");
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(100_000)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void moreDevicesThanAllowedAreRefused() {
    SnapshotReader reader = new SnapshotReader(Catalogue.core(), Limits.DEFAULT.withDevices(1));
    assertThatThrownBy(() -> reader.read(bytes(Samples.document())))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 1 devices");
  }

  @Test
  void aLongerDocumentThanAllowedIsRefused() {
    SnapshotReader reader = new SnapshotReader(Catalogue.core(), Limits.DEFAULT.withBytes(100));
    assertThatThrownBy(() -> reader.read(bytes(Samples.document())))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than the 100 allowed");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whateverIsBrokenInADocumentItIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(seed);
    SnapshotReader reader = new SnapshotReader(Catalogue.core(), Limits.DEFAULT);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] document = SnapshotJson.write(snapshots.next(3), JsonOptions.ALL);
      byte[] broken = Mutations.mutate(document, random);
      try {
        Snapshot snapshot = reader.read(broken);
        assertThat(SnapshotJson.write(snapshot, JsonOptions.ALL)).isNotEmpty();
        read++;
      } catch (UnreadableException expected) {
        assertThat(expected.getMessage()).isNotBlank().doesNotContain("\n");
        refused++;
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static Metric metric(Snapshot snapshot, String path) {
    for (Block block : snapshot.blocks()) {
      for (int slot = 0; slot < block.size(); slot++) {
        if (block.layout().metric(slot).path().equals(path)) return block.layout().metric(slot);
      }
    }
    throw new AssertionError("no reading of " + path);
  }

  private static Snapshot read(String document) throws UnreadableException {
    return SnapshotJson.read(bytes(document), Catalogue.core());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(Snapshot snapshot) {
    return new String(SnapshotJson.write(snapshot, JsonOptions.ALL), StandardCharsets.UTF_8);
  }
}
