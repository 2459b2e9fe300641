package io.allsmi.tui.screen;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user brings about on the overview with keys, as whole screens. */
class OverviewScreensTest {
  @ParameterizedTest
  @CsvSource({
    "partitions, 4 mig, 120, 40, j",
    "partitions-folded, 4 mig, 120, 40, Space",
    "many-partitions, 64 mig, 120, 40, ''",
    "many-partitions-one-open, 64 mig, 120, 40, :gpu_nvidia5 Enter Space",
    "late-and-lost, 8 ill, 120, 40, ''",
    "old-devices, 8 old, 120, 40, ''",
    "graphs-of-one, 8, 120, 40, j j a",
    "graphs-expanded, 64, 120, 40, Tab e",
    "graphs-of-heat-2-min, 8, 200, 60, m m m [ [",
    "processes-by-user, 8, 120, 40, Tab Tab t Tab",
    "processes-of-each-device, 8, 120, 40, Tab Tab Space",
    "processes-expanded, 8, 120, 40, :panel_processes Enter e",
    "filter, 8, 120, 40, Tab Tab /work",
    "filter-inverse, 8, 120, 40, Tab Tab /!worker Enter",
    "problems-only, 8, 120, 40, p",
    "sort-menu, 8, 120, 40, F6 j j",
    "sorted-by-power, 8, 120, 40, :sort_power Enter",
    "command, 8, 120, 40, :gpu_",
    "signal-menu, 8, 120, 40, :panel_processes Enter F9",
    "signal-question, 8, 120, 40, :panel_processes Enter F9 j Enter",
    "problems-expanded, 8 ill, 80, 24, Tab Tab Tab e",
  })
  void looksAsExpected(String name, String node, int columns, int rows, String keys)
      throws IOException {
    Scene scene = Scene.of(node(node), UiOptions.of(Glyphs.BRAILLE, 2));

    Goldens.check(
        "overview-" + name,
        PageScreen.render(
            Typing.on(OverviewPage.start(), scene, keys.replace("Space", "_")),
            scene,
            new Size(columns, rows)));
  }

  private static FleetView node(String words) {
    String[] parts = words.split(" ", -1);
    int gpus = Integer.parseInt(parts[0]);
    SampleNode node = SampleNode.of(gpus);
    return switch (parts.length > 1 ? parts[1] : "") {
      case "mig" -> node.partitioned(gpus == 4 ? 2 : gpus, gpus == 4 ? 3 : 7).view();
      case "ill" -> node.late().lost().view();
      case "old" -> node.old().view();
      default -> node.view();
    };
  }
}
