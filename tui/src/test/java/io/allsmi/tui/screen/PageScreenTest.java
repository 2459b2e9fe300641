package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageScreenTest {
  private static final Page START = OverviewPage.start();

  @ParameterizedTest
  @MethodSource("expected")
  void looksAsExpected(int gpus, int columns, int rows, Glyphs glyphs) throws IOException {
    Canvas canvas =
        PageScreen.render(START, scene(SampleNode.withGpus(gpus), glyphs), new Size(columns, rows));

    Goldens.check("local-" + gpus + "-" + columns + "x" + rows + "-" + glyphs, canvas);
  }

  static List<Arguments> expected() {
    List<Arguments> all = new ArrayList<>();
    for (int gpus : new int[] {0, 1, 8, 64}) {
      for (Glyphs glyphs : Glyphs.values()) {
        all.add(Arguments.of(gpus, 80, 24, glyphs));
        all.add(Arguments.of(gpus, 120, 40, glyphs));
        all.add(Arguments.of(gpus, 200, 60, glyphs));
      }
    }
    all.add(Arguments.of(8, 40, 12, Glyphs.BRAILLE));
    return all;
  }

  @Test
  void theHelpLooksAsExpected() throws IOException {
    Goldens.check(
        "help-80x24",
        PageScreen.render(
            List.of(START, new HelpPage(START, 0)),
            scene(SampleNode.withGpus(0), Glyphs.BRAILLE),
            "",
            new Size(80, 24),
            new Hits()));
  }

  @Test
  void beforeTheFirstReadingsItSaysSo() {
    FleetView empty = new FleetView(List.of(), Moment.ofWall(0));

    assertThat(PageScreen.render(START, scene(empty, Glyphs.BRAILLE), new Size(80, 24)).toText())
        .contains("waiting for the first readings")
        .contains("q quit");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void aNodeThatIsSimulatedSaysSo(int columns) {
    DeviceInfo node =
        DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.of("simulated", "nvidia-h100:8"));
    Snapshot snapshot =
        new Snapshot(
            "gx-1",
            Moment.ofWall(0),
            new Inventory(List.of(node), 1),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    FleetView view = FleetView.of(NodeView.starting("gx-1", Moment.ofWall(0)).with(snapshot));

    Canvas canvas = PageScreen.render(START, scene(view, Glyphs.BRAILLE), new Size(columns, 12));
    assertThat(canvas.toText()).contains("simulated");
  }

  @Test
  void everySizeHasAScreen() {
    Scene scene = scene(SampleNode.withGpus(8), Glyphs.BRAILLE);
    for (int columns = 0; columns < 130; columns += 3) {
      for (int rows = 0; rows < 50; rows++) {
        for (Page page : List.of(START, new HelpPage(START, 0))) {
          Canvas canvas = PageScreen.render(page, scene, new Size(columns, rows));
          assertThat(canvas.width()).isEqualTo(columns);
          assertThat(canvas.height()).isEqualTo(rows);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[2J\u001b]0;x\u0007", "\r\n\t", "漢字\u0301\u200d", "\u202e\u0000\u009b"})
  void textFromOutsideNeverSteersTheTerminal(String hostile) {
    String screen =
        PageScreen.render(
                START, scene(SampleNode.withText(8, hostile), Glyphs.BRAILLE), new Size(200, 60))
            .toText();

    assertThat(screen.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void theSelectedRowOfALongListIsOnTheScreen() {
    Scene scene = scene(SampleNode.withGpus(0), Glyphs.BRAILLE);
    Page last = Typing.on(START, scene, ":sort_pid Enter G");
    String screen = PageScreen.render(last, scene, new Size(120, 30)).toText();

    assertThat(screen).contains("88121").doesNotContain("systemd");
  }

  private static Scene scene(FleetView view, Glyphs glyphs) {
    return Scene.of(view, UiOptions.of(glyphs, 2));
  }
}
