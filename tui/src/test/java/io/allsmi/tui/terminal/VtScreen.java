package io.allsmi.tui.terminal;

import io.allsmi.tui.canvas.CharacterWidth;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * As much of a terminal as the screen uses, written apart from it: what would be seen after these
 * bytes? On the alternate screen an unknown sequence or control character is an error.
 */
final class VtScreen {
  private static final String RIGHT_HALF = "";

  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final TreeMap<Integer, TreeMap<Integer, String>> cells = new TreeMap<>();
  private final Set<String> modes = new HashSet<>();
  private int row;
  private int column;

  void accept(byte[] bytes, int count) {
    pending.write(bytes, 0, count);
    byte[] all = pending.toByteArray();
    pending.reset();
    int at = 0;
    while (at < all.length) {
      int length = take(all, at);
      if (length == 0) {
        break;
      }
      at += length;
    }
    pending.write(all, at, all.length - at);
  }

  boolean hasMode(String mode) {
    return modes.contains(mode);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    int rows = cells.isEmpty() ? 0 : cells.lastKey() + 1;
    for (int y = 0; y < rows; y++) {
      StringBuilder line = new StringBuilder();
      TreeMap<Integer, String> columns = cells.getOrDefault(y, new TreeMap<>());
      int width = columns.isEmpty() ? 0 : columns.lastKey() + 1;
      for (int x = 0; x < width; x++) {
        line.append(columns.getOrDefault(x, " "));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int take(byte[] all, int at) {
    int b = all[at] & 0xFF;
    if (b == 0x1B) {
      return takeSequence(all, at);
    }
    if (b < 0x20) {
      takeControl(b);
      return 1;
    }
    int length = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    if (at + length > all.length) {
      return 0;
    }
    write(new String(all, at, length, StandardCharsets.UTF_8));
    return length;
  }

  private void takeControl(int b) {
    switch (b) {
      case '\r' -> column = 0;
      case '\n' -> row++;
      case 0x18 -> {}
      default -> {
        if (hasMode("1049")) {
          throw new IllegalStateException("a control character reached us: " + b);
        }
      }
    }
  }

  private int takeSequence(byte[] all, int at) {
    if (at + 1 == all.length) {
      return 0;
    }
    if (all[at + 1] == ']') {
      return takeClipboard(all, at);
    }
    if (all[at + 1] != '[') {
      throw new IllegalStateException("an unknown sequence: ESC " + (char) all[at + 1]);
    }
    int end = at + 2;
    while (end < all.length && (all[end] < 0x40 || all[end] > 0x7E)) {
      end++;
    }
    if (end == all.length) {
      return 0;
    }
    String parameters = new String(all, at + 2, end - at - 2, StandardCharsets.US_ASCII);
    act((char) all[end], parameters);
    return end + 1 - at;
  }

  /** {@code ESC ] 52 ; c ; Base64 BEL}. */
  private static int takeClipboard(byte[] all, int at) {
    int end = at;
    while (end < all.length && all[end] != 0x07) {
      end++;
    }
    String text = new String(all, at, end - at, StandardCharsets.US_ASCII);
    if (!"\u001b]52;c;".startsWith(text.substring(0, Math.min(7, text.length())))) {
      throw new IllegalStateException("an unknown sequence: " + text);
    }
    return end == all.length ? 0 : end + 1 - at;
  }

  private void act(char what, String parameters) {
    switch (what) {
      case 'm' -> {}
      case 'h' -> modes.add(parameters.substring(1));
      case 'l' -> {
        modes.remove(parameters.substring(1));
        if (parameters.equals("?1049")) {
          cells.clear();
        }
      }
      case 'J' -> cells.clear();
      case 'H' -> {
        String[] place = (parameters.isEmpty() ? "1;1" : parameters).split(";", -1);
        row = Integer.parseInt(place[0]) - 1;
        column = Integer.parseInt(place[1]) - 1;
      }
      default -> throw new IllegalStateException("an unknown sequence: " + parameters + what);
    }
  }

  private void write(String character) {
    TreeMap<Integer, String> columns = cells.computeIfAbsent(row, y -> new TreeMap<>());
    int width = CharacterWidth.of(character);
    if (width == 0) {
      boolean afterWide = columns.getOrDefault(column - 1, " ").isEmpty();
      int base = afterWide ? column - 2 : column - 1;
      columns.merge(base, character, String::concat);
      return;
    }
    for (int i = 0; i < width; i++) {
      overwrite(columns, column + i);
    }
    columns.put(column, character);
    if (width == 2) {
      columns.put(column + 1, RIGHT_HALF);
    }
    column += width;
  }

  /** A terminal blanks the other half of a wide character that is written over. */
  private static void overwrite(Map<Integer, String> columns, int x) {
    if (columns.getOrDefault(x, " ").isEmpty()) {
      columns.put(x - 1, " ");
    }
    if (columns.getOrDefault(x + 1, " ").isEmpty()) {
      columns.put(x + 1, " ");
    }
  }
}
