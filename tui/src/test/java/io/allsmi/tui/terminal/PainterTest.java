package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainterTest {
  private static final String ESC = "\u001b";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final VtScreen seen = new VtScreen();

  private Painter painter(Theme theme, ColorDepth depth) throws IOException {
    return new Painter(new PlainTerminal(bytes), theme, depth);
  }

  private static Canvas canvas(int width, int height) {
    return new Canvas(width, height, Glyphs.BRAILLE);
  }

  private static Canvas canvas(String text) {
    Canvas canvas = canvas(20, 3);
    canvas.text(0, 1, text, Style.NORMAL);
    return canvas;
  }

  /** What was written since the last call. */
  private String written() {
    String text = bytes.toString(StandardCharsets.UTF_8);
    seen.accept(bytes.toByteArray(), bytes.size());
    bytes.reset();
    return text;
  }

  @Test
  void theFirstFrameIsPaintedWhole() throws IOException {
    painter(Theme.MONO, ColorDepth.NONE).paint(canvas("gpu 64 °C"));
    assertThat(written())
        .isEqualTo(ESC + "[0m" + ESC + "[2J" + ESC + "[2;1H" + ESC + "[0mgpu 64 °C" + ESC + "[0m");
  }

  @Test
  void theSameFrameWritesNothing() throws IOException {
    Painter painter = painter(Theme.DARK, ColorDepth.TRUE_COLOR);
    assertThat(painter.paint(canvas("gpu 64 °C"))).isTrue();
    assertThat(written()).isNotEmpty();
    assertThat(painter.paint(canvas("gpu 64 °C"))).isFalse();
    assertThat(written()).isEmpty();
  }

  @Test
  void onlyTheCellsThatDifferAreWritten() throws IOException {
    Painter painter = painter(Theme.MONO, ColorDepth.NONE);
    painter.paint(canvas("gpu 64 °C    7"));
    written();
    painter.paint(canvas("gpu 75 °C    8"));
    assertThat(written())
        .isEqualTo(ESC + "[2;5H" + ESC + "[0m75" + ESC + "[2;14H" + "8" + ESC + "[0m");
  }

  @Test
  void cellsCloseByAreWrittenInOneRun() throws IOException {
    Painter painter = painter(Theme.MONO, ColorDepth.NONE);
    painter.paint(canvas("1 23 4"));
    written();
    painter.paint(canvas("5 23 6"));
    assertThat(written()).isEqualTo(ESC + "[2;1H" + ESC + "[0m5 23 6" + ESC + "[0m");
  }

  @Test
  void aChangedStyleIsAChange() throws IOException {
    Painter painter = painter(Theme.MONO, ColorDepth.NONE);
    painter.paint(canvas("hot"));
    written();
    Canvas warning = canvas("hot");
    warning.row(1).region(0, 0, 3, 1).restyle(Style.WARNING);
    painter.paint(warning);
    assertThat(written()).isEqualTo(ESC + "[2;1H" + ESC + "[0m" + ESC + "[1mhot" + ESC + "[0m");
  }

  @Test
  void anotherSizeIsPaintedWhole() throws IOException {
    Painter painter = painter(Theme.MONO, ColorDepth.NONE);
    painter.paint(canvas(10, 2));
    written();
    painter.paint(canvas(11, 2));
    assertThat(written()).contains(ESC + "[2J");
  }

  @Test
  void whatWasForgottenIsPaintedWhole() throws IOException {
    Painter painter = painter(Theme.MONO, ColorDepth.NONE);
    painter.paint(canvas("a"));
    written();
    painter.forget();
    painter.paint(canvas("a"));
    assertThat(written()).contains(ESC + "[2J").contains("a");
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE_COLOR, ESC[38;2;255;180;84mhot",
    "INDEXED_256, ESC[38;5;215mhot",
    "ANSI_16, ESC[93mhot",
    "NONE, ESC[0mESC[1mhot",
  })
  void coloursFollowTheDepth(ColorDepth depth, String expected) throws IOException {
    Canvas canvas = canvas(4, 1);
    canvas.text(0, 0, "hot", Style.WARNING);
    painter(Theme.DARK, depth).paint(canvas);
    assertThat(written()).contains(expected.replace("ESC", ESC));
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE_COLOR, ESC[48;2;28;39;51mgpu",
    "ANSI_16, ESC[0mESC[7mgpu",
    "NONE, ESC[0mESC[7mgpu",
  })
  void theSelectionIsSeenAtEveryDepth(ColorDepth depth, String expected) throws IOException {
    Canvas canvas = canvas(3, 1);
    canvas.text(0, 0, "gpu", Style.NORMAL);
    canvas.select();
    painter(Theme.DARK, depth).paint(canvas);
    assertThat(written()).contains(expected.replace("ESC", ESC));
  }

  @Test
  void aGroundOfItsOwnCoversBlankCells() throws IOException {
    painter(Theme.LIGHT.withGround(), ColorDepth.TRUE_COLOR).paint(canvas(3, 1));
    assertThat(written()).contains(ESC + "[48;2;252;252;252m   ");
  }

  @Test
  void theNextCharacterAfterAWideOneIsPlacedAnew() throws IOException {
    Canvas canvas = canvas(10, 1);
    canvas.text(0, 0, "漢e\u0301🚀x", Style.NORMAL);
    painter(Theme.MONO, ColorDepth.NONE).paint(canvas);
    assertThat(written()).contains("漢" + ESC + "[1;3He\u0301" + ESC + "[1;4H🚀" + ESC + "[1;6Hx");
  }

  @Test
  void theTerminalShowsEachCanvasAfterAnyOther() throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      Theme theme = Theme.named(Theme.names().get(random.nextInt(5))).orElseThrow();
      ColorDepth depth = List.of(ColorDepth.values()).get(random.nextInt(4));
      Painter painter = painter(random.nextBoolean() ? theme : theme.withGround(), depth);
      Canvas canvas = canvas(30, 5);
      for (int frame = 0; frame < 12; frame++) {
        canvas = scribbled(random, canvas);
        painter.paint(canvas);
        written();
        assertThat(seen.text().stripTrailing())
            .as("seed %d, frame %d", seed, frame)
            .isEqualTo(canvas.toText().stripTrailing());
      }
    }
  }

  private static Canvas scribbled(Random random, Canvas before) {
    boolean resized = random.nextInt(6) == 0;
    int width = resized ? 1 + random.nextInt(40) : before.width();
    int height = resized ? 1 + random.nextInt(6) : before.height();
    Canvas canvas = canvas(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; y < before.height() && x < before.width(); x++) {
        canvas.text(x, y, before.textAt(x, y), before.styleAt(x, y));
      }
    }
    String[] texts = {"97 %", "漢字", "e\u0301", "🚀", " ", "      ", "⣿⣶", "x"};
    for (int i = random.nextInt(6); i > 0; i--) {
      canvas.text(
          random.nextInt(width + 2) - 1,
          random.nextInt(height),
          texts[random.nextInt(texts.length)],
          Style.at(random.nextInt(Style.count())));
    }
    return canvas;
  }
}
