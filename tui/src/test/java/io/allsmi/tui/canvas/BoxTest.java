package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {
  @Test
  void hasATitleAndARemark() {
    Canvas canvas = new Canvas(30, 3, Glyphs.BRAILLE);
    Canvas inner = Box.draw(canvas, "¹host", "EPYC 9654 ×2", false);
    inner.text(0, 0, "CPU", Style.NORMAL);
    assertThat(canvas.toText())
        .isEqualTo(
            """
            ╭─ ¹host ────── EPYC 9654 ×2 ╮
            │CPU                         │
            ╰────────────────────────────╯
            """);
    assertThat(canvas.toRoleText())
        .isEqualTo(
            """
            ff nnnnn ffffff dddd dddd dd f
            fnnn                         f
            ffffffffffffffffffffffffffffff
            """);
  }

  @Test
  void showsTheFocus() {
    Canvas canvas = new Canvas(12, 2, Glyphs.BRAILLE);
    Box.draw(canvas, "device", "", true);
    assertThat(canvas.toRoleText()).isEqualTo("aa bbbbbb aa\naaaaaaaaaaaa\n");
  }

  @Test
  void isDrawnInAscii() {
    Canvas canvas = new Canvas(20, 3, Glyphs.ASCII);
    Box.draw(canvas, "¹host", "×2", false);
    assertThat(canvas.toText())
        .isEqualTo(
            """
            +- 1host ------ x2 +
            |                  |
            +------------------+
            """);
  }

  @Test
  void leavesOutTheRemarkBeforeItCutsTheTitle() {
    Canvas canvas = new Canvas(16, 6, Glyphs.BRAILLE);
    Box.draw(canvas.region(0, 0, 16, 2), "host", "remark", false);
    Box.draw(canvas.region(0, 2, 12, 2), "processes", "remark", false);
    Box.draw(canvas.region(0, 4, 7, 2), "processes", "", false);
    assertThat(canvas.toText())
        .isEqualTo(
            """
            ╭─ host ───────╮
            ╰──────────────╯
            ╭─ proce… ─╮
            ╰──────────╯
            ╭─ … ─╮
            ╰─────╯
            """);
  }

  @Test
  void titleAndRemarkThatJustFitBothStay() {
    Canvas canvas = new Canvas(19, 2, Glyphs.BRAILLE);
    Box.draw(canvas, "host", "remark", false);
    assertThat(canvas.toText()).startsWith("╭─ host ── remark ╮\n");
  }

  @Test
  void everySizeFromNothingOnIsDrawn() {
    for (int width = 0; width < 14; width++) {
      for (int height = 0; height < 4; height++) {
        Canvas canvas = new Canvas(width, height, Glyphs.BRAILLE);
        Canvas inner = Box.draw(canvas, "漢字 title", "remark", true);
        assertThat(inner.width()).isEqualTo(width < 2 || height < 2 ? 0 : width - 2);
        assertThat(inner.height()).isEqualTo(width < 2 || height < 2 ? 0 : height - 2);
        if (width >= 2 && height >= 2) {
          assertThat(canvas.textAt(width - 1, 0)).as("%dx%d", width, height).isEqualTo("╮");
          assertThat(canvas.textAt(0, 0)).isEqualTo("╭");
        }
      }
    }
  }
}
