package io.allsmi.wire.text;

import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;

/** The pieces that lines of the exposition are made of. */
final class TextLines {
  private final Bytes out;
  private boolean first;

  TextLines(Bytes out) {
    this.out = out;
  }

  TextLines begin(String family) {
    out.text(family).put('{');
    first = true;
    return this;
  }

  TextLines label(String name, String value) {
    open(name);
    escaped(value, true);
    out.put('"');
    return this;
  }

  /** A label up to the quotation mark before its value. */
  TextLines open(String name) {
    if (!first) out.put(',');
    first = false;
    out.text(name).put('=').put('"');
    return this;
  }

  /** The end of the labels, up to where the value stands. */
  TextLines end() {
    out.put('}').put(' ');
    return this;
  }

  /** A label's value or a help, in which a NUL would end the page for some readers. */
  void escaped(String text, boolean quotes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte c = bytes[i];
      boolean plain = c != '\\' && c != '\n' && c != 0 && (c != '"' || !quotes);
      if (plain) continue;
      out.put(bytes, from, i);
      from = i + 1;
      if (c == 0) out.text("\uFFFD");
      else out.put('\\').put(c == '\n' ? (byte) 'n' : c);
    }
    out.put(bytes, from, bytes.length);
  }
}
