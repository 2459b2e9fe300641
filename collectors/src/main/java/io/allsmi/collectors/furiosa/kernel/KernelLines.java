package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.host.file.Text;
import java.util.Arrays;

/** Files of several lines that FuriosaAI's drivers have. All pure; nothing throws. */
final class KernelLines {
  private static final int HEX_DIGITS = 16;

  private KernelLines() {}

  /**
   * The numbers of lines {@code name: 0x1f}, the prefix optional.
   *
   * @param into by the places of the names; bits, unsigned
   * @return whether each name was there with a number
   */
  static boolean hex(Text text, String[] names, long[] into) {
    boolean[] found = new boolean[names.length];
    text.rewind();
    while (text.nextLine()) {
      String name = text.upTo(':').strip();
      int place = place(names, name);
      if (place < 0) continue;
      String digits = text.word();
      found[place] = isHex(digits);
      if (found[place]) into[place] = bits(digits);
    }
    for (boolean each : found) {
      if (!each) return false;
    }
    return true;
  }

  private static int place(String[] names, String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) return i;
    }
    return -1;
  }

  /** Whether a word is a number of at most 64 bits in hexadecimal. */
  static boolean isHex(String word) {
    String digits = digits(word);
    if (digits.isEmpty() || digits.length() > HEX_DIGITS) return false;
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), 16) < 0 || digits.charAt(i) > 'f') return false;
    }
    return true;
  }

  /** The number that {@link #isHex} has looked at. */
  static long bits(String word) {
    return Long.parseUnsignedLong(digits(word), 16);
  }

  private static String digits(String word) {
    return word.startsWith("0x") || word.startsWith("0X") ? word.substring(2) : word;
  }

  /** A mask in the first line; NaN when there is none. */
  static double mask(String line) {
    if (!isHex(line)) return Double.NaN;
    long bits = bits(line);
    return bits >= 0 ? bits : Double.NaN;
  }

  /** A decimal number in each line; NaN for a line without one and for lines that there are not. */
  static double[] numbers(Text text, int count) {
    double[] numbers = new double[count];
    Arrays.fill(numbers, Double.NaN);
    text.rewind();
    for (int i = 0; i < count && text.nextLine(); i++) numbers[i] = text.number();
    return numbers;
  }

  /**
   * The highest element of a list {@code 0,1,2,3,0-1,2-3,0-3} and one, which is how many there are.
   */
  static int cores(String list, int most) {
    int highest = -1;
    int number = -1;
    for (int i = 0; i <= list.length(); i++) {
      char here = i < list.length() ? list.charAt(i) : ',';
      if (here >= '0' && here <= '9') {
        number = Math.min((number < 0 ? 0 : number) * 10 + (here - '0'), most);
      } else {
        highest = Math.max(highest, number);
        number = -1;
      }
    }
    return Math.min(highest + 1, most);
  }
}
