package io.allsmi.wire.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.RandomSnapshots;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotJsonRoundTripTest {
  private static final int SNAPSHOTS = 25;
  private static final List<Level> LEVELS = List.of(Level.values());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatWasWrittenIsWrittenAgainByteForByte(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      assertSame(random.next(8), RandomSnapshots.CATALOGUE, JsonOptions.ALL, i);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7, 8})
  void aReaderWithoutThePlugInWritesTheSame(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      assertSame(random.next(8), Catalogue.core(), JsonOptions.ALL, i);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 10, 11})
  void anyChoiceOfSectionsAndLevelComesBack(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      EnumSet<Section> sections = EnumSet.allOf(Section.class);
      int choice = i;
      sections.removeIf(section -> (choice >> section.word().length() & 1) == 1);
      JsonOptions options = new JsonOptions(sections, LEVELS.get(i % 3), i % 2 == 0);
      assertSame(random.next(6), Catalogue.core(), options, i);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {12, 13})
  void theSnapshotItselfComesBack(long seed) throws Exception {
    RandomSnapshots random = new RandomSnapshots(seed);
    for (int i = 0; i < SNAPSHOTS; i++) {
      Snapshot written = random.next(8);
      Snapshot read =
          SnapshotJson.read(
              SnapshotJson.write(written, JsonOptions.ALL), RandomSnapshots.CATALOGUE);
      SameSnapshot.assertSame(written, read, "snapshot " + i);
    }
  }

  private static void assertSame(Snapshot snapshot, Catalogue catalogue, JsonOptions options, int i)
      throws Exception {
    byte[] first = SnapshotJson.write(snapshot, options);
    byte[] second = SnapshotJson.write(SnapshotJson.read(first, catalogue), options);
    assertThat(new String(second, StandardCharsets.UTF_8))
        .as("snapshot %s", i)
        .isEqualTo(new String(first, StandardCharsets.UTF_8));
  }
}
