package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever text is drawn wherever, the grid stays whole. Seeds are printed by the display name. */
class CanvasPropertyTest {
  private static final int ROUNDS = 400;
  private static final String[] NASTY = {
    "\u001b[2J",
    "\u009b31m",
    "\u0000",
    "\r\n",
    "漢字",
    "🚀👩‍👩‍👧",
    "e\u0301\u0301",
    "\u202e",
    "\ud800",
    "\udc00",
    "가나",
    "ᄀ\u1161\u11a8",
    "⌚️",
    "\u0e01\u0e33",
    "🇰🇷",
    "👍🏽",
    "\ufeff",
    "~",
    "x",
    "-"
  };

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void noTextReachesATerminalAsAControl(Glyphs glyphs) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Canvas canvas = scribbled(seed, glyphs);
      String text = canvas.toText();
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        int type = Character.getType(codePoint);
        boolean steers =
            (type == Character.CONTROL && codePoint != '\n')
                || type == Character.FORMAT
                || type == Character.SURROGATE;
        assertThat(steers).as("seed %d, U+%04X", seed, codePoint).isFalse();
        if (glyphs == Glyphs.ASCII) {
          assertThat(codePoint).as("seed %d", seed).isLessThan(0x7F);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void everyRowIsExactlyAsWideAsTheCanvas(Glyphs glyphs) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Canvas canvas = scribbled(seed, glyphs);
      for (int y = 0; y < canvas.height(); y++) {
        int columns = 0;
        for (int x = 0; x < canvas.width(); x++) {
          int width = CharacterWidth.of(canvas.textAt(x, y));
          assertThat(width == 2)
              .as("seed %d, cell %d,%d", seed, x, y)
              .isEqualTo(x + 1 < canvas.width() && canvas.codePointAt(x + 1, y) == 0);
          columns += width;
        }
        assertThat(columns).as("seed %d, row %d", seed, y).isEqualTo(canvas.width());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void aRegionNeverDrawsOutside(Glyphs glyphs) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Canvas canvas = new Canvas(20, 6, glyphs);
      canvas.fill('#', Style.TRACK);
      int left = random.nextInt(24) - 4;
      int top = random.nextInt(10) - 4;
      int width = random.nextInt(24);
      int height = random.nextInt(8);
      scribble(random, canvas.region(left, top, width, height));
      for (int y = 0; y < canvas.height(); y++) {
        for (int x = 0; x < canvas.width(); x++) {
          boolean inside = x >= left && x < left + width && y >= top && y < top + height;
          if (!inside) {
            assertThat(canvas.textAt(x, y)).as("seed %d, cell %d,%d", seed, x, y).isEqualTo("#");
            assertThat(canvas.styleAt(x, y)).as("seed %d", seed).isSameAs(Style.TRACK);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void aTextWithALimitStaysWithinIt(Glyphs glyphs) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Canvas canvas = new Canvas(30, 1, glyphs);
      int columns = random.nextInt(20);
      int end = canvas.text(2, 0, text(random), columns, Style.NORMAL);
      assertThat(end).as("seed %d", seed).isBetween(2, 2 + columns);
      for (int x = 2 + columns; x < canvas.width(); x++) {
        assertThat(canvas.textAt(x, 0)).as("seed %d, column %d", seed, x).isEqualTo(" ");
      }
    }
  }

  private static Canvas scribbled(long seed, Glyphs glyphs) {
    Random random = new Random(seed);
    Canvas canvas = new Canvas(random.nextInt(24), random.nextInt(6), glyphs);
    scribble(random, canvas);
    scribble(random, canvas.region(random.nextInt(9) - 4, random.nextInt(5) - 2, 7, 3));
    return canvas;
  }

  private static void scribble(Random random, Canvas canvas) {
    for (int i = 0; i < 12; i++) {
      int x = random.nextInt(30) - 5;
      int y = random.nextInt(8) - 1;
      Style style = Style.at(random.nextInt(Style.count()));
      switch (random.nextInt(5)) {
        case 0 -> canvas.text(x, y, text(random), style);
        case 1 -> canvas.text(x, y, text(random), random.nextInt(12), style);
        case 2 -> canvas.textRight(x, y, text(random), style);
        case 3 -> Bar.draw(canvas, x, y, random.nextInt(10), random.nextDouble(), style);
        default -> Box.draw(canvas.region(x, y, random.nextInt(12), 3), text(random), "漢", false);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextBoolean()) {
        text.append(NASTY[random.nextInt(NASTY.length)]);
      } else {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      }
    }
    return text.toString();
  }
}
