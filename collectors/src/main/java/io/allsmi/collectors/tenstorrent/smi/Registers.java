package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.collectors.json.Json;

/**
 * The words of the firmware's telemetry, {@code smbus_telem}: hexadecimal, null for what the
 * firmware does not give. Which names there are depends on the chip and on the library below
 * tt-smi.
 */
record Registers(Json json) {
  /** No such word. */
  static final long NONE = -1;

  private static final long ALL_ONES = 0xFFFF_FFFFL;

  /** Whether tt-smi lists any word at all; otherwise its silence means nothing. */
  boolean isEmpty() {
    return json.names().isEmpty();
  }

  /** The first of those words that there is; {@link #NONE} for none, and for one of all ones. */
  long word(String... names) {
    for (String name : names) {
      long value = parse(json.get(name).text());
      if (value != NONE) return value;
    }
    return NONE;
  }

  static long parse(String text) {
    boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
    String digits = hexadecimal ? text.substring(2) : text;
    if (digits.isEmpty() || digits.length() > 16) return NONE;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      boolean fits = digit < 0x80 && Character.digit(digit, hexadecimal ? 16 : 10) >= 0;
      if (!fits) return NONE;
    }
    try {
      long value = Long.parseLong(digits, hexadecimal ? 16 : 10);
      return value < ALL_ONES ? value : NONE;
    } catch (NumberFormatException tooLarge) {
      return NONE;
    }
  }
}
