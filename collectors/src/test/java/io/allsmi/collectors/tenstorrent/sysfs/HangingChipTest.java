package io.allsmi.collectors.tenstorrent.sysfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.tenstorrent.TenstorrentProvider;
import io.allsmi.model.Device;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of one chip does not answer, as a pipe without a writer; the others are read on. */
class HangingChipTest {
  private static final String FILE = "/sys/class/tenstorrent/tenstorrent!1/tt_serial";

  @TempDir private Path root;

  @Test
  @Timeout(60)
  void theOtherChipsAreRead() throws IOException, InterruptedException {
    FixturePlatform machine =
        FixtureTree.ofResource("tenstorrent/n300-kmd-2.10.tree").into(FixturePlatform.at(root));
    machine.remove(FILE);
    Path pipe = machine.path(FILE);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    EngineSettings settings = EngineSettings.of("n").withPatience(Duration.ofMillis(20));
    Providers providers = Providers.of(List.of(new TenstorrentProvider()));
    try (Engine engine = new Engine(machine, providers, settings)) {
      Snapshot snapshot = engine.tick(Duration.ofMillis(100));
      while (snapshot.device("tenstorrent3").isEmpty()) {
        Thread.sleep(5);
        machine.advance(0.1);
        snapshot = engine.tick(Duration.ofMillis(100));
      }
      Device last = snapshot.device("tenstorrent3").orElseThrow();
      assertThat(last.value(AcceleratorMetrics.POWER_WATTS)).isEqualTo(11);
      assertThat(snapshot.device("tenstorrent1")).isEmpty();
      assertThat(snapshot.sources().getFirst().error()).contains("tenstorrent!1");
    } finally {
      // Opened for reading too, so that it is not waited for who may be gone.
      new RandomAccessFile(pipe.toFile(), "rw").close();
    }
  }
}
