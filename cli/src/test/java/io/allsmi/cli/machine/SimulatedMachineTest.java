package io.allsmi.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.cli.MainAccess;
import io.allsmi.cli.command.TestIo;
import io.allsmi.cli.export.Promtool;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.model.Snapshot;
import io.allsmi.model.SourceState;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.wire.json.SnapshotJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of this machine, on one that is simulated, through the engine of real ones. */
class SimulatedMachineTest {
  @TempDir private Path home;
  private TestIo io = new TestIo(Map.of(), false);

  @BeforeEach
  void nobodysHome() {
    io = new TestIo(Map.of("HOME", home.toString()), false);
  }

  private int run(String... words) {
    return MainAccess.run(words, io.io());
  }

  static List<String> platforms() {
    return Platforms.names();
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void everyPlatformIsServedAsRealOnesAre(String platform) throws Exception {
    assertThat(run("export", "--once", "--level", "all", "--mock", platform)).isZero();
    String page = io.out();
    assertThat(page)
        .containsPattern(
            "allsmi_build_info\\{version=\"[^\"]+\",simulated=\"" + platform + ":\\d+\"} 1")
        .contains("allsmi_device_present{device=");
    assertThat(Promtool.complaints(page)).isEmpty();
  }

  @Test
  void aSnapshotIsWholeAndSaysThatItIsSimulated() throws Exception {
    assertThat(run("snapshot", "--mock", "nvidia-h100:3", "--format", "json")).isZero();
    Snapshot snapshot =
        SnapshotJson.read(io.out().getBytes(StandardCharsets.UTF_8), Catalogue.core());
    assertThat(snapshot.inventory().simulated()).isEqualTo("nvidia-h100:3");
    assertThat(snapshot.accelerators()).hasSize(3);
    assertThat(snapshot.sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.state()).isEqualTo(SourceState.OK));
  }

  @Test
  void theSameNumberMakesTheSameNode() {
    List<String> uuids = new ArrayList<>();
    for (String seed : List.of("1", "1", "2")) {
      nobodysHome();
      String[] words = {
        "snapshot", "--mock", "nvidia-h100:1", "--query", "uuid", "--mock-seed", seed
      };
      assertThat(run(words)).isZero();
      uuids.add(io.out().replaceAll("\"at\":\"[^\"]*\"", ""));
    }
    assertThat(uuids.get(0)).isEqualTo(uuids.get(1)).isNotEqualTo(uuids.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mock nvidia-h1000                        | --mock: no platform 'nvidia-h1000'",
        "--mock nvidia-h100:0                       | --mock: a node of nvidia-h100 cannot have '0'",
        "--mock nvidia-h100 --mock-scenario nothing | --mock-scenario: no scenario",
        "--mock nvidia-h100 --mock-clock noon       | --mock-clock: 'noon' is no time",
      })
  void whatThereIsNotIsExplainedInOneLine(String words, String line) {
    List<String> all = new ArrayList<>(List.of("snapshot"));
    all.addAll(List.of(words.split(" ")));
    assertThat(run(all.toArray(new String[0]))).isEqualTo(ExitCode.USAGE);
    assertThat(io.err()).hasLineCount(1).startsWith("allsmi: " + line);
  }
}
