package io.allsmi.cli.settings;

import io.allsmi.insight.expect.Expectation;
import java.util.Locale;

/** Reads {@code gpu=8}: a kind of device, {@code accelerator} or a vendor, and a count. */
final class ExpectationType extends Type<Expectation> {
  private static final int MOST_DIGITS = 6;

  @Override
  public Expectation parse(String text) throws BadValueException {
    int equals = text.indexOf('=');
    String word = equals < 0 ? "" : text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    String digits = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (!isWord(word) || !isNumber(digits)) throw refuse(text);
    return new Expectation(word, Integer.parseInt(digits));
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      if (!fits) return false;
    }
    return !word.isEmpty();
  }

  private static boolean isNumber(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return false;
    }
    return !digits.isEmpty() && digits.length() <= MOST_DIGITS;
  }

  @Override
  public String wants() {
    return "a kind of device and a count such as gpu=8";
  }

  @Override
  public String label() {
    return "KIND=COUNT";
  }

  @Override
  public String show(Expectation value) {
    return value.toString();
  }
}
