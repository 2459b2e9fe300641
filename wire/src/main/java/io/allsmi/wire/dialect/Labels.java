package io.allsmi.wire.dialect;

import io.allsmi.wire.Bytes;
import java.nio.charset.StandardCharsets;

/** The labels of a sample as they are written. */
final class Labels {
  /** all-smi's viewer drops a line with a longer value. */
  private static final int LONGEST_VALUE = 1000;

  private final StringBuilder out = new StringBuilder(160);
  private final boolean forViewer;

  /**
   * @param forViewer whether all-smi's viewer has to understand them: it cuts a line at the first
   *     closing brace, and knows no control characters
   */
  Labels(boolean forViewer) {
    this.forViewer = forViewer;
  }

  Labels and(String name, String value) {
    if (!out.isEmpty()) out.append(forViewer ? ", " : ",");
    out.append(name).append("=\"");
    escaped(value);
    out.append('"');
    return this;
  }

  /** The same where there is something to say. */
  Labels andIf(String name, String value) {
    return value.isEmpty() ? this : and(name, value);
  }

  /** The same labels, for more. */
  Labels copy() {
    Labels copy = new Labels(forViewer);
    copy.out.append(out);
    return copy;
  }

  int length() {
    return out.length();
  }

  private void escaped(String value) {
    int length = Math.min(value.length(), LONGEST_VALUE);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\', '"' -> out.append('\\').append(c);
        case '{' -> out.append(forViewer ? '(' : c);
        case '}' -> out.append(forViewer ? ')' : c);
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }

  /** The bytes of a sample up to its value. */
  byte[] sample(String family) {
    Bytes bytes = new Bytes(family.length() + out.length() + 8);
    bytes.text(family).put('{').put(out.toString().getBytes(StandardCharsets.UTF_8));
    return bytes.put('}').put(' ').toByteArray();
  }
}
