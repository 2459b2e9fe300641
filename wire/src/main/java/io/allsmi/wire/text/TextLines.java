package io.allsmi.wire.text;

import io.allsmi.wire.Bytes;

/** The pieces that lines of the exposition are made of. */
final class TextLines {
  private final Bytes out;
  private boolean first;

  TextLines(Bytes out) {
    this.out = out;
  }

  /** The HELP line, where there is help, and the TYPE line. */
  TextLines header(String family, String help, String type) {
    if (!help.isEmpty()) {
      out.ascii("# HELP ").ascii(family).put(' ');
      escaped(help, false);
      out.put('\n');
    }
    out.ascii("# TYPE ").ascii(family).put(' ').ascii(type).put('\n');
    return this;
  }

  TextLines begin(String family) {
    out.ascii(family).put('{');
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
    out.ascii(name).put('=').put('"');
    return this;
  }

  /** The end of the labels, up to where the value stands. */
  TextLines end() {
    out.put('}').put(' ');
    return this;
  }

  /** A label's value or a help, in which a NUL would end the page for some readers. */
  void escaped(String text, boolean quotes) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.put('\\').put('\\');
        case '\n' -> out.put('\\').put('n');
        case 0 -> out.utf8("\uFFFD");
        case '"' -> {
          if (quotes) out.put('\\');
          out.put('"');
        }
        default -> i += out.utf8(text, i);
      }
    }
  }
}
