package io.allsmi.cli.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dashboards are of the types that Grafana itself publishes ({@code @grafana/schema}), held by
 * the TypeScript compiler: {@code npm ci --prefix cli/src/test/grafana} brings both. With {@code
 * ALLSMI_CI} set they must be there.
 */
class GrafanaTypesTest {
  private static final Path CHECKOUT = Path.of(System.getProperty("allsmi.checkout"));
  private static final Path CHECK = CHECKOUT.resolve("cli/src/test/grafana");

  @TempDir Path folder;

  /** What the check said. */
  private record Said(int code, String text) {}

  private static boolean isMissing() {
    if (Files.isDirectory(CHECK.resolve("node_modules/@grafana/schema"))) return false;
    assertThat(System.getenv("ALLSMI_CI")).as("npm ci was not run in %s", CHECK).isNull();
    return true;
  }

  private static Said check(List<Path> files) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("node", CHECK.resolve("check.mjs").toString()));
    for (Path file : files) line.add(file.toString());
    Process node = new ProcessBuilder(line).redirectErrorStream(true).start();
    String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(node.waitFor(), text);
  }

  @Test
  void dashboardsAreOfGrafanasTypes() throws Exception {
    if (isMissing()) return;
    List<Path> files = new ArrayList<>();
    for (Board board : Boards.all()) {
      files.add(CHECKOUT.resolve("docs/grafana").resolve(board.file() + ".json"));
    }
    Said said = check(files);
    assertThat(said.text()).contains("4 dashboards, 0 complaints");
    assertThat(said.code()).isZero();
  }

  @Test
  void theCheckFindsWhatGrafanaDoesNotKnow() throws Exception {
    if (isMissing()) return;
    String text =
        Files.readString(CHECKOUT.resolve("docs/grafana/fleet.json"))
            .replace("\"graphTooltip\": 1", "\"graphTooltip\": 7")
            .replaceFirst("\"cellHeight\": \"sm\"", "\"cellHeight\": \"tiny\"")
            .replaceFirst("\"noValue\"", "\"noValues\"");
    Said said = check(List.of(Files.writeString(folder.resolve("bad.json"), text)));
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("'7' is not assignable", "\"tiny\"", "noValues");
  }
}
