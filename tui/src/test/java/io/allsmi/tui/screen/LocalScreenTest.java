package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
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
  private static final UiState START = UiState.start(2);

  @ParameterizedTest
  @CsvSource({
    "0, 80, 24, BRAILLE", "0, 120, 40, BRAILLE", "0, 200, 60, BRAILLE", "0, 120, 40, ASCII",
    "1, 120, 40, BRAILLE", "8, 80, 24, BRAILLE", "8, 120, 40, BRAILLE", "8, 200, 60, BRAILLE",
    "8, 120, 40, BLOCK", "8, 120, 40, ASCII", "64, 120, 40, BRAILLE", "8, 40, 12, BRAILLE"
  })
  void looksAsExpected(int gpus, int columns, int rows, Glyphs glyphs) throws IOException {
    Canvas canvas =
        LocalScreen.render(SampleNode.withGpus(gpus), START, new Size(columns, rows), glyphs);

    check("local-" + gpus + "-" + columns + "x" + rows + "-" + glyphs, canvas);
  }

  @Test
  void theHelpLooksAsExpected() throws IOException {
    check(
        "help-80x24",
        LocalScreen.render(
            SampleNode.withGpus(0), START.withHelp(true), new Size(80, 24), Glyphs.BRAILLE));
  }

  @Test
  void beforeTheFirstReadingsItSaysSo() {
    FleetView empty = new FleetView(List.of(), Moment.ofWall(0));

    assertThat(LocalScreen.render(empty, START, new Size(80, 24), Glyphs.BRAILLE).toText())
        .contains("waiting for the first readings")
        .contains("q quit");
  }

  @Test
  void everySizeHasAScreen() {
    FleetView view = SampleNode.withGpus(8);
    for (int columns = 0; columns < 130; columns += 3) {
      for (int rows = 0; rows < 50; rows++) {
        for (UiState state : new UiState[] {START, START.withHelp(true)}) {
          Canvas canvas = LocalScreen.render(view, state, new Size(columns, rows), Glyphs.BRAILLE);
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
                SampleNode.withText(8, hostile), START, new Size(200, 60), Glyphs.BRAILLE)
            .toText();

    assertThat(screen.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl)).isTrue();
  }

  @Test
  void theSelectedRowOfALongListIsOnTheScreen() {
    UiState last = START.withOrder(ProcessOrder.PID).withRow(34);
    String screen =
        LocalScreen.render(SampleNode.withGpus(0), last, new Size(120, 30), Glyphs.BRAILLE)
            .toText();

    assertThat(screen).contains("90433").doesNotContain("systemd");
  }

  private static void check(String name, Canvas canvas) throws IOException {
    Path file = SCREENS.resolve(name + ".txt");
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, canvas.toText());
    assertThat(canvas.toText())
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` writes it anew")
        .isEqualTo(Files.readString(file));
  }
}
