package io.allsmi.tui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;

/** What must never reach a terminal. */
final class Controls {
  private Controls() {}

  static void assertNone(Canvas canvas) {
    String text = canvas.toText();
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      boolean control = codePoint != '\n' && Character.isISOControl(codePoint);
      boolean format = Character.getType(codePoint) == Character.FORMAT;
      if (control || format) {
        assertThat(Integer.toHexString(codePoint)).as("a character on the canvas").isEmpty();
      }
      i += Character.charCount(codePoint);
    }
  }
}
