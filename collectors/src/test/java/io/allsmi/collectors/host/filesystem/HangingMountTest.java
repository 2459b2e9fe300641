package io.allsmi.collectors.host.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.engine.Engine;
import io.allsmi.collectors.engine.EngineSettings;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.fixture.FixtureTree;
import io.allsmi.collectors.fixture.Gate;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import io.allsmi.model.SourceState;
import io.allsmi.model.collect.Collector;
import io.allsmi.model.collect.CollectorProvider;
import io.allsmi.model.collect.Platform;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server behind a mount that the user named does not answer; the others must not notice. */
class HangingMountTest {
  @TempDir private Path root;

  private record Mounts(Gate gate) implements CollectorProvider {
    @Override
    public String name() {
      return "filesystems";
    }

    @Override
    public String summary() {
      return "mounts of which one hangs";
    }

    @Override
    public Collector create(Platform platform) {
      return new Filesystems(platform, Set.of("/home"), this::read);
    }

    private Space read(Mount mount, File place) {
      if (mount.point().equals("/home")) gate.pass();
      return Space.of(1000, 300, 200);
    }
  }

  @Test
  @Timeout(60)
  void theOthersAreReadAndTheSourceSaysWhichHangs() throws InterruptedException {
    FixturePlatform machine =
        FixtureTree.ofResource("host/server/mounts.tree").into(FixturePlatform.at(root));
    Gate gate = new Gate();
    EngineSettings settings = EngineSettings.of("n").withPatience(Duration.ofMillis(20));
    try (Engine engine = new Engine(machine, Providers.of(List.of(new Mounts(gate))), settings)) {
      Snapshot snapshot = engine.tick(Duration.ofMillis(100));
      while (snapshot.device("/tank").isEmpty()) {
        Thread.sleep(5);
        machine.advance(0.1);
        snapshot = engine.tick(Duration.ofMillis(100));
      }
      assertThat(snapshot.device("/tank")).isPresent();
      assertThat(snapshot.device("/")).isPresent();
      assertThat(snapshot.device("/home")).isEmpty();
      Source source = snapshot.sources().getFirst();
      assertThat(source.state()).isEqualTo(SourceState.LATE);
      assertThat(source.error()).contains("/home");
    } finally {
      gate.open();
    }
  }
}
