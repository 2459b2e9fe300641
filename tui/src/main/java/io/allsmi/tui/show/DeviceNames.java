package io.allsmi.tui.show;

import io.allsmi.model.DeviceUse;
import java.util.List;

/** Names of devices in few letters: those of a process as {@code nvidia0-3,5}, one in its cell. */
public final class DeviceNames {
  private DeviceNames() {}

  public static String of(List<DeviceUse> uses) {
    StringBuilder out = new StringBuilder();
    String stem = "";
    for (int i = 0; i < uses.size(); ) {
      String name = uses.get(i).device();
      int digits = digits(name);
      int last = i;
      while (last + 1 < uses.size() && follows(uses, last)) last++;
      if (!out.isEmpty()) out.append(',');
      boolean known = !stem.isEmpty() && name.regionMatches(0, stem, 0, digits);
      known &= stem.length() == digits;
      out.append(name, known ? digits : 0, name.length());
      if (last > i) {
        String end = uses.get(last).device();
        out.append('-').append(end, digits(end), end.length());
      }
      stem = name.substring(0, digits);
      i = last + 1;
    }
    return out.toString();
  }

  /**
   * A name in so many columns. Where it is longer, its middle gives way: in a list of devices of
   * one vendor the number behind it is what tells them apart.
   */
  public static String fitting(String name, int columns, char ellipsis) {
    int digits = digits(name);
    int head = columns - 1 - (name.length() - digits);
    boolean fits = name.length() <= columns;
    return fits || head < 1 ? name : name.substring(0, head) + ellipsis + name.substring(digits);
  }

  /** Whether the next device has the same name with the next number. */
  private static boolean follows(List<DeviceUse> uses, int at) {
    String one = uses.get(at).device();
    String next = uses.get(at + 1).device();
    int digits = digits(one);
    int nextDigits = digits(next);
    if (digits == one.length() || nextDigits == next.length() || digits != nextDigits) return false;
    if (one.length() - digits > 6 || next.length() - nextDigits > 6) return false;
    return one.regionMatches(0, next, 0, digits)
        && Integer.parseInt(one, digits, one.length(), 10) + 1
            == Integer.parseInt(next, nextDigits, next.length(), 10);
  }

  /** Where the number at the end of a name begins. */
  private static int digits(String name) {
    int at = name.length();
    while (at > 0 && name.charAt(at - 1) >= '0' && name.charAt(at - 1) <= '9') at--;
    return at;
  }
}
