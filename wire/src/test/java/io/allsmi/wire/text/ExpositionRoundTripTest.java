package io.allsmi.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.Limits;
import io.allsmi.wire.RandomSnapshots;
import io.allsmi.wire.json.JsonOptions;
import io.allsmi.wire.json.SnapshotJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionRoundTripTest {
  private static final int SNAPSHOTS = 25;
  private static final ExpositionOptions ALL = ExpositionOptions.of("1.2.3").upTo(Level.ALL);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void whatWasWrittenIsWrittenAgainByteForByte(long seed) throws Exception {
    assertSame(seed, RandomSnapshots.CATALOGUE, ALL);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7})
  void aReaderWithoutThePlugInWritesTheSame(long seed) throws Exception {
    assertSame(seed, Catalogue.core(), ALL);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {8, 9})
  void alsoAtALowerLevel(long seed) throws Exception {
    assertSame(seed, RandomSnapshots.CATALOGUE, ExpositionOptions.of("1.2.3").upTo(Level.CORE));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {10, 11})
  void alsoByWayOfJson(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      byte[] text = new ExpositionWriter(ALL).write(random.next(8));
      Snapshot read = read(text, Catalogue.core()).snapshot();
      byte[] json = SnapshotJson.write(read, JsonOptions.ALL);
      Snapshot again = SnapshotJson.read(json, Catalogue.core());
      assertThat(string(new ExpositionWriter(ALL).write(again)))
          .as("snapshot %s", i)
          .isEqualTo(string(text));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {12, 13})
  void aWriterThatRemembersWritesWhatAFreshOneWrites(long seed) {
    RandomSnapshots random = new RandomSnapshots(seed);
    ExpositionWriter remembers = new ExpositionWriter(ALL);
    for (int i = 0; i < SNAPSHOTS; i++) {
      Snapshot snapshot = random.next(4);
      for (Snapshot each : random.valuesOf(snapshot, 3)) {
        assertThat(string(remembers.write(each)))
            .as("snapshot %s", i)
            .isEqualTo(string(new ExpositionWriter(ALL).write(each)));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {14, 15, 16, 17})
  void openMetricsSaysTheSame(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    ExpositionReader text = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    ExpositionReader openMetrics = new ExpositionReader(Catalogue.core(), Limits.DEFAULT);
    for (int i = 0; i < SNAPSHOTS; i++) {
      ExpositionWriter writer = new ExpositionWriter(seed % 2 == 0 ? ALL : ALL.withUuids());
      for (Snapshot each : random.valuesOf(random.next(8), 2)) {
        byte[] page = writer.write(each, Format.OPENMETRICS);
        ExpositionRead read = read(openMetrics, page);
        assertThat(read.complaints()).as("snapshot %s", i).isEmpty();
        assertThat(read.otherSamples()).as("snapshot %s", i).isZero();
        assertThat(string(page)).as("snapshot %s", i).endsWith("\n# EOF\n");
        assertThat(json(read.snapshot()))
            .as("snapshot %s", i)
            .isEqualTo(json(read(text, writer.write(each)).snapshot()));
        assertThat(string(writer.write(read.snapshot(), Format.OPENMETRICS)))
            .as("snapshot %s", i)
            .isEqualTo(string(page));
      }
    }
  }

  private static String json(Snapshot snapshot) {
    return string(SnapshotJson.write(snapshot, JsonOptions.ALL));
  }

  private static void assertSame(long seed, Catalogue catalogue, ExpositionOptions options)
      throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      byte[] first = new ExpositionWriter(options).write(random.next(8));
      ExpositionRead read = read(first, catalogue);
      assertThat(read.complaints()).as("snapshot %s", i).isEmpty();
      assertThat(read.otherSamples()).as("snapshot %s", i).isZero();
      byte[] second = new ExpositionWriter(options).write(read.snapshot());
      assertThat(string(second)).as("snapshot %s", i).isEqualTo(string(first));
    }
  }

  private static ExpositionRead read(byte[] page, Catalogue catalogue) throws Exception {
    return read(new ExpositionReader(catalogue, Limits.DEFAULT), page);
  }

  private static ExpositionRead read(ExpositionReader reader, byte[] page) throws Exception {
    return reader.read(page, "gx-1", "scrape", Moment.ofWall(1_795_554_257_120L));
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
