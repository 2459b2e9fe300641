package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalScreenTest {
  private static final Path SCREENS = Path.of("src/test/resources/screens");
  private static final Page START = OverviewPage.start();

  @ParameterizedTest
  @CsvSource({
    "0, 80, 24, BRAILLE", "0, 120, 40, BRAILLE", "0, 200, 60, BRAILLE", "0, 120, 40, ASCII",
    "1, 120, 40, BRAILLE", "8, 80, 24, BRAILLE", "8, 120, 40, BRAILLE", "8, 200, 60, BRAILLE",
    "8, 120, 40, BLOCK", "8, 120, 40, ASCII", "64, 120, 40, BRAILLE", "8, 40, 12, BRAILLE"
  })
  void looksAsExpected(int gpus, int columns, int rows, Glyphs glyphs) throws IOException {
    Canvas canvas =
        LocalScreen.render(
            START, scene(SampleNode.withGpus(gpus), glyphs), new Size(columns, rows));

    check("local-" + gpus + "-" + columns + "x" + rows + "-" + glyphs, canvas);
  }

  @Test
  void theHelpLooksAsExpected() throws IOException {
    check(
        "help-80x24",
        LocalScreen.render(
            List.of(START, new HelpPage(START, 0)),
            scene(SampleNode.withGpus(0), Glyphs.BRAILLE),
            new Size(80, 24),
            new Hits()));
  }

  @Test
  void beforeTheFirstReadingsItSaysSo() {
    FleetView empty = new FleetView(List.of(), Moment.ofWall(0));

    assertThat(LocalScreen.render(START, scene(empty, Glyphs.BRAILLE), new Size(80, 24)).toText())
        .contains("waiting for the first readings")
        .contains("q quit");
  }

  @Test
  void everySizeHasAScreen() {
    Scene scene = scene(SampleNode.withGpus(8), Glyphs.BRAILLE);
    for (int columns = 0; columns < 130; columns += 3) {
      for (int rows = 0; rows < 50; rows++) {
        for (Page page : List.of(START, new HelpPage(START, 0))) {
          Canvas canvas = LocalScreen.render(page, scene, new Size(columns, rows));
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
        LocalScreen.render(
                START, scene(SampleNode.withText(8, hostile), Glyphs.BRAILLE), new Size(200, 60))
            .toText();

    assertThat(screen.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void theSelectedRowOfALongListIsOnTheScreen() {
    Scene scene = scene(SampleNode.withGpus(0), Glyphs.BRAILLE);
    Page last = START;
    for (int i = 0; i < 3; i++) last = last.key(Input.Key.of('s'), scene).page();
    last = last.key(Input.Key.of('G'), scene).page();
    String screen = LocalScreen.render(last, scene, new Size(120, 30)).toText();

    assertThat(screen).contains("90433").doesNotContain("systemd");
  }

  private static Scene scene(FleetView view, Glyphs glyphs) {
    return Scene.of(view, UiOptions.of(glyphs, 2));
  }

  private static void check(String name, Canvas canvas) throws IOException {
    Path file = SCREENS.resolve(name + ".txt");
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, canvas.toText());
    assertThat(canvas.toText())
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` writes it anew")
        .isEqualTo(Files.readString(file));
  }
}
