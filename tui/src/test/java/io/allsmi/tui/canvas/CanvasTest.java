package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CanvasTest {
  private static Canvas canvas(int width, int height) {
    return new Canvas(width, height, Glyphs.BRAILLE);
  }

  private static String drawn(int width, String text) {
    Canvas canvas = canvas(width, 1);
    canvas.text(0, 0, text, Style.NORMAL);
    return canvas.toText();
  }

  @Test
  void textIsCutAtTheEdges() {
    Canvas canvas = canvas(5, 2);
    canvas.text(-2, 0, "abcdefghij", Style.NORMAL);
    canvas.text(3, 1, "xyz", Style.DIM);
    canvas.text(0, 7, "below", Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("cdefg\n   xy\n");
    assertThat(canvas.toRoleText()).isEqualTo("nnnnn\n   dd\n");
  }

  @Test
  void textReturnsTheColumnAfterIt() {
    Canvas canvas = canvas(3, 1);
    assertThat(canvas.text(1, 0, "漢字", Style.NORMAL)).isEqualTo(5);
  }

  @Test
  void aTextThatIsTooLongEndsInAnEllipsis() {
    Canvas canvas = canvas(12, 4);
    canvas.text(0, 0, "train-70b", 9, Style.NORMAL);
    canvas.text(0, 1, "train-70b", 8, Style.NORMAL);
    canvas.text(0, 2, "train-70b", 1, Style.NORMAL);
    int end = canvas.text(4, 3, "train-70b", 0, Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("train-70b\ntrain-7…\n…\n\n");
    assertThat(end).isEqualTo(4);
  }

  @Test
  void anEllipsisNeverSplitsAWideCharacter() {
    Canvas canvas = canvas(8, 2);
    canvas.text(0, 0, "漢字漢字", 6, Style.NORMAL);
    canvas.text(0, 1, "漢字漢字", 5, Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("漢字…\n漢字…\n");
  }

  @Test
  void rightAlignedTextEndsBeforeItsColumn() {
    Canvas canvas = canvas(6, 1);
    int start = canvas.textRight(6, 0, "97 %", Style.BRIGHT);
    assertThat(canvas.toText()).isEqualTo("  97 %\n");
    assertThat(start).isEqualTo(2);
  }

  @Test
  void aLineHasAStyleForEachPiece() {
    Canvas canvas = canvas(10, 1);
    canvas.text(0, 0, new Line("q", Style.ACCENT).add(" quit", Style.DIM));
    assertThat(canvas.toRoleText()).isEqualTo("a dddd\n");
  }

  @Test
  void aLineThatIsTooLongEndsInAnEllipsis() {
    Line line = new Line("q", Style.ACCENT).add(" quit", Style.DIM).add("  ", Style.DIM);
    line.add("?", Style.ACCENT).add(" help", Style.DIM);
    Canvas canvas = canvas(20, 4);
    canvas.text(0, 0, line, 14);
    canvas.text(0, 1, line, 13);
    canvas.text(0, 2, line, 6);
    canvas.text(0, 3, line, 1);
    assertThat(canvas.toText()).isEqualTo("q quit  ? help\nq quit  ? he…\nq qui…\n…\n");
  }

  @Test
  void wideCharactersHoldTwoCells() {
    Canvas canvas = canvas(6, 1);
    canvas.text(0, 0, "漢x🚀", Style.NORMAL);
    assertThat(canvas.codePointAt(0, 0)).isEqualTo('漢');
    assertThat(canvas.codePointAt(1, 0)).isZero();
    assertThat(canvas.codePointAt(2, 0)).isEqualTo('x');
    assertThat(canvas.codePointAt(3, 0)).isEqualTo(0x1F680);
    assertThat(canvas.codePointAt(4, 0)).isZero();
  }

  @Test
  void halfAWideCharacterAtTheEdgeIsBlank() {
    assertThat(drawn(3, "x漢字")).isEqualTo("x漢\n");
    assertThat(drawn(4, "x漢字")).isEqualTo("x漢\n");
  }

  @Test
  void drawingOverOneHalfBlanksTheOther() {
    Canvas canvas = canvas(4, 2);
    canvas.text(0, 0, "漢字", Style.NORMAL);
    canvas.text(1, 0, "x", Style.NORMAL);
    canvas.text(0, 1, "漢字", Style.NORMAL);
    canvas.text(1, 1, "語", Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo(" x字\n 語\n");
  }

  @Test
  void combiningMarksJoinTheirBase() {
    Canvas canvas = canvas(4, 1);
    canvas.text(0, 0, "e\u0301x", Style.NORMAL);
    assertThat(canvas.textAt(0, 0)).isEqualTo("e\u0301");
    assertThat(canvas.hasMarks(0, 0)).isTrue();
    assertThat(canvas.codePointAt(0, 0)).isEqualTo('e');
    assertThat(canvas.textAt(1, 0)).isEqualTo("x");
  }

  @Test
  void aMarkOnAWideCharacterJoinsItsLeftHalf() {
    Canvas canvas = canvas(4, 1);
    canvas.text(0, 0, "か\u3099x", Style.NORMAL);
    assertThat(canvas.textAt(0, 0)).isEqualTo("か\u3099");
    assertThat(canvas.textAt(2, 0)).isEqualTo("x");
  }

  @Test
  void aHeapOfMarksIsCut() {
    Canvas canvas = canvas(2, 1);
    canvas.text(0, 0, "a" + "\u0301".repeat(1000) + "b", Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("a\u0301\u0301\u0301b\n");
  }

  @Test
  void aMarkWithoutABaseIsLeftOut() {
    assertThat(drawn(4, "\u0301\u0301ab")).isEqualTo("ab\n");
  }

  @Test
  void controlCharactersAreReplaced() {
    assertThat(drawn(20, "a\u001b[31mred\u0007\u0000\u009bx"))
        .isEqualTo("a\ufffd[31mred\ufffd\ufffd\ufffdx\n");
  }

  @Test
  void whiteSpaceOfAnyKindIsASpace() {
    assertThat(drawn(20, "a\tb\nc\rd\u2028e\u00a0f")).isEqualTo("a b c d e f\n");
  }

  @Test
  void charactersThatTurnTheTextAroundAreLeftOut() {
    assertThat(drawn(20, "a\u202eb\u2066c\u200bd\u200de\ufefff")).isEqualTo("abcdef\n");
  }

  @Test
  void loneSurrogatesAndUnassignedPointsAreReplaced() {
    assertThat(drawn(20, "a\ud83d" + "b\ude80" + "c" + Character.toString(0x378)))
        .isEqualTo("a\ufffdb\ufffdc\ufffd\n");
  }

  @Test
  void asciiReplacesWhatItCannotShowAtTheSameWidth() {
    Canvas canvas = new Canvas(30, 1, Glyphs.ASCII);
    canvas.text(0, 0, "¹host 64 °C ×2 é漢… \u001b", Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("1host 64  C x2 ???~ ?\n");
  }

  @Test
  void aRegionHasItsOwnCoordinatesAndCutsAtItsEdge() {
    Canvas canvas = canvas(8, 3);
    canvas.fill('.', Style.TRACK);
    Canvas region = canvas.region(2, 1, 4, 1);
    region.text(-1, 0, "abcdefgh", Style.NORMAL);
    region.text(0, 1, "below", Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("........\n..bcde..\n........\n");
    assertThat(region.toText()).isEqualTo("bcde\n");
  }

  @Test
  void aRegionThatLeavesTheCanvasShowsWhatIsInside() {
    Canvas canvas = canvas(4, 2);
    Canvas region = canvas.region(-2, 1, 20, 20);
    region.text(0, 0, "abcdefgh", Style.NORMAL);
    assertThat(region.width()).isEqualTo(20);
    assertThat(canvas.toText()).isEqualTo("\ncdef\n");
  }

  @Test
  void aRegionOfARegionStaysInside() {
    Canvas canvas = canvas(6, 1);
    canvas.region(1, 0, 3, 1).region(1, 0, 10, 1).text(0, 0, "abcdef", Style.NORMAL);
    assertThat(canvas.toText()).isEqualTo("  ab\n");
  }

  @Test
  void aNegativeRegionIsEmpty() {
    Canvas region = canvas(4, 4).region(1, 1, -5, -5);
    region.fill('x', Style.NORMAL);
    assertThat(region.width()).isZero();
    assertThat(region.toText()).isEmpty();
  }

  @Test
  void theSelectedRowKeepsItsRoles() {
    Canvas canvas = canvas(6, 2);
    canvas.text(0, 0, "gpu", Style.BRIGHT);
    canvas.text(4, 0, "7", Style.load(1));
    canvas.row(0).select();
    assertThat(canvas.toRoleText()).isEqualTo("BBBN#N\n\n");
    assertThat(canvas.styleAt(4, 0).offSelection()).isSameAs(Style.load(1));
  }

  @Test
  void noCellAndOneCellAreCanvases() {
    Canvas none = canvas(0, 0);
    none.text(0, 0, "abc", Style.NORMAL);
    none.fill('x', Style.NORMAL);
    none.select();
    assertThat(none.toText()).isEmpty();
    Canvas one = canvas(1, 1);
    one.text(0, 0, "漢", Style.NORMAL);
    one.text(0, 0, "abc", 1, Style.NORMAL);
    assertThat(one.toText()).isEqualTo("…\n");
  }

  @Test
  void aHugeCanvasWorksAndAnAbsurdOneIsRefused() {
    Canvas huge = canvas(2000, 1000);
    huge.text(1999, 999, "x", Style.NORMAL);
    assertThat(huge.codePointAt(1999, 999)).isEqualTo('x');
    assertThatThrownBy(() -> canvas(65_535, 65_535)).hasMessageContaining("65535x65535");
    assertThatThrownBy(() -> canvas(-1, 5)).hasMessageContaining("-1x5");
  }

  @Test
  void differencesAreFoundByCharacterAndByStyle() {
    Canvas before = canvas(10, 1);
    before.text(0, 0, "gpu  64 C", Style.NORMAL);
    Canvas after = canvas(10, 1);
    after.text(0, 0, "gpu  65 C", Style.NORMAL);
    after.put(8, 0, 'C', Style.DIM);
    assertThat(after.firstDifference(0, 0, before)).isEqualTo(6);
    assertThat(after.firstDifference(7, 0, before)).isEqualTo(8);
    assertThat(after.firstDifference(9, 0, before)).isEqualTo(-1);
    assertThat(after.firstDifference(10, 0, before)).isEqualTo(-1);
    assertThat(after.differenceEnd(6, 0, before, 0)).isEqualTo(7);
    assertThat(after.differenceEnd(6, 0, before, 1)).isEqualTo(9);
    assertThat(after.differenceEnd(8, 0, before, 100)).isEqualTo(9);
  }

  @Test
  void cellsWithMarksAreComparedByTheirText() {
    Canvas before = canvas(4, 1);
    before.text(0, 0, "o\u0302e\u0301", Style.NORMAL);
    Canvas after = canvas(4, 1);
    after.text(1, 0, "e\u0300", Style.NORMAL);
    after.text(0, 0, "o\u0302", Style.NORMAL);
    Canvas same = canvas(4, 1);
    same.text(1, 0, "e\u0301", Style.NORMAL);
    same.text(0, 0, "o\u0302", Style.NORMAL);
    assertThat(after.firstDifference(0, 0, before)).isEqualTo(1);
    assertThat(after.differenceEnd(1, 0, before, 5)).isEqualTo(2);
    assertThat(same.firstDifference(0, 0, before)).isEqualTo(-1);
  }

  @Test
  void aRunEndsWhereTheStyleOrTheCertaintyOfTheWidthEnds() {
    Canvas canvas = canvas(12, 1);
    canvas.text(0, 0, "ab", Style.NORMAL);
    canvas.text(2, 0, "cd漢e\u0301f🚀", Style.DIM);
    StringBuilder text = new StringBuilder();
    assertThat(canvas.plainRun(0, 0, 12, text)).isEqualTo(2);
    assertThat(canvas.plainRun(2, 0, 12, text)).isEqualTo(4);
    assertThat(canvas.plainRun(4, 0, 12, text)).isEqualTo(4);
    assertThat(canvas.plainRun(6, 0, 12, text)).isEqualTo(6);
    assertThat(canvas.plainRun(7, 0, 12, text)).isEqualTo(8);
    assertThat(canvas.plainRun(8, 0, 12, text)).isEqualTo(8);
    assertThat(canvas.plainRun(0, 0, 1, text)).isEqualTo(1);
    assertThat(text).hasToString("abcdfa");
  }
}
