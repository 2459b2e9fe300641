package io.allsmi.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lanterna's sequences into a stream, without a device. */
final class PlainTerminal extends ANSITerminal {
  PlainTerminal(OutputStream bytes) {
    super(new ByteArrayInputStream(new byte[0]), bytes, StandardCharsets.UTF_8);
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return new TerminalSize(80, 24);
  }

  @Override
  public void putString(String text) throws IOException {
    byte[] bytes = new byte[3 * text.length()];
    int length = Utf8.encode(text, bytes, 0);
    writeToTerminal(Arrays.copyOf(bytes, length));
  }
}
