package io.allsmi.collectors.furiosa.process;

import org.jspecify.annotations.Nullable;

/**
 * Elements of a card that one device node stands for: {@code npu0pe0-3}.
 *
 * @param node of the card: {@code npu0}
 * @param first element
 * @param last element
 */
record PeRange(String node, int first, int last) {
  private static final int MOST = 255;

  /** What a node's name stands for; null for one that is no element: {@code npu0mgmt}. */
  static @Nullable PeRange of(String name) {
    int pe = name.indexOf("pe");
    if (!name.startsWith("npu") || pe < 4) return null;
    int dash = name.indexOf('-', pe);
    int first = number(name, pe + 2, dash < 0 ? name.length() : dash);
    int last = dash < 0 ? first : number(name, dash + 1, name.length());
    if (number(name, 3, pe) < 0 || first < 0 || last < first) return null;
    return new PeRange(name.substring(0, pe), first, last);
  }

  private static int number(String text, int from, int to) {
    if (to <= from || to - from > 3) return -1;
    int number = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') return -1;
      number = number * 10 + (digit - '0');
    }
    return number <= MOST ? number : -1;
  }

  boolean contains(int core) {
    return core >= first && core <= last;
  }

  /** As people write it: {@code pe0-3}. */
  String words() {
    return first == last ? "pe" + first : "pe" + first + "-" + last;
  }
}
