package io.allsmi.wire.json;

import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts JSON tokens one behind the other. Written by hand, because it is on the way to the first
 * byte of {@code snapshot}, where a library's first use costs more than all the rest of the
 * document.
 */
final class JsonEmitter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final Bytes out;
  private final boolean pretty;
  private int depth;
  private boolean comma;
  private boolean named;

  JsonEmitter(Bytes out, boolean pretty) {
    this.out = out;
    this.pretty = pretty;
  }

  void beginObject() {
    open('{');
  }

  void endObject() {
    close('}');
  }

  void beginArray() {
    open('[');
  }

  void endArray() {
    close(']');
  }

  private void open(char bracket) {
    beforeValue();
    out.put(bracket);
    depth++;
    comma = false;
  }

  private void close(char bracket) {
    depth--;
    if (pretty && comma) newLine();
    out.put(bracket);
    comma = true;
  }

  private void beforeValue() {
    if (named) {
      named = false;
      return;
    }
    if (comma) out.put(',');
    if (pretty && depth > 0) newLine();
  }

  private void newLine() {
    out.put('\n');
    for (int i = 0; i < depth; i++) out.put(' ').put(' ');
  }

  JsonEmitter name(String name) {
    beforeValue();
    quoted(name);
    out.put(':');
    if (pretty) out.put(' ');
    named = true;
    return this;
  }

  void value(String text) {
    beforeValue();
    quoted(text);
    comma = true;
  }

  void value(long number) {
    beforeValue();
    out.number(number);
    comma = true;
  }

  /** A finite number. */
  void value(double number) {
    beforeValue();
    out.number(number);
    comma = true;
  }

  void value(boolean bool) {
    beforeValue();
    out.text(bool ? "true" : "false");
    comma = true;
  }

  /** An array of strings, in one line. */
  void value(List<String> words) {
    beforeValue();
    out.put('[');
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) out.put(',');
      if (i > 0 && pretty) out.put(' ');
      quoted(words.get(i));
    }
    out.put(']');
    comma = true;
  }

  /** A field with a string; none for an empty one. */
  void field(String name, String text) {
    if (!text.isEmpty()) name(name).value(text);
  }

  /** A field with a number; none for NaN and the infinities. */
  void field(String name, double number) {
    if (Double.isFinite(number)) name(name).value(number);
  }

  private void quoted(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.put('"');
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte c = bytes[i];
      if ((c >= 0x20 || c < 0) && c != '"' && c != '\\') continue;
      out.put(bytes, from, i);
      escaped(c);
      from = i + 1;
    }
    out.put(bytes, from, bytes.length);
    out.put('"');
  }

  private void escaped(byte c) {
    out.put('\\');
    switch (c) {
      case '"', '\\' -> out.put(c);
      case '\n' -> out.put('n');
      case '\r' -> out.put('r');
      case '\t' -> out.put('t');
      default -> out.text("u00").put(HEX[c >> 4]).put(HEX[c & 0xF]);
    }
  }
}
