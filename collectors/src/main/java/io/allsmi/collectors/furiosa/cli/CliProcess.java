package io.allsmi.collectors.furiosa.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code furiosa-smi ps} says of a process.
 *
 * @param pid process id
 * @param name the last part of its command's first word
 * @param uses which elements of which cards it has
 * @param bytes memory that it has on its cards together; NaN when not known
 */
record CliProcess(int pid, String name, List<Use> uses, double bytes) {
  private static final int MOST_CARDS = 256;

  /**
   * Elements of one card.
   *
   * @param node {@code npu4}
   * @param elements as the tool writes them: {@code [0, 7]}, {@code pe0-3}; empty for all
   */
  record Use(String node, String elements) {}

  CliProcess {
    uses = List.copyOf(uses);
  }

  /**
   * The cards in {@code npu4:[0, 7], npu5:[0, 7]}, {@code npu0pe0-3} and {@code npu0}, each once.
   */
  static List<Use> uses(String written) {
    List<Use> uses = new ArrayList<>();
    int at = written.indexOf("npu");
    while (at >= 0 && uses.size() < MOST_CARDS) {
      int behind = at + 3;
      while (behind < written.length() && isDigit(written.charAt(behind))) behind++;
      int next = written.indexOf("npu", behind);
      String node = written.substring(at, behind);
      String elements = written.substring(behind, next < 0 ? written.length() : next);
      if (behind > at + 3 && behind - at <= 6) add(uses, node, elements);
      at = next;
    }
    return uses;
  }

  private static void add(List<Use> uses, String node, String elements) {
    String words = elements.strip();
    while (words.startsWith(":") || words.startsWith(",")) words = words.substring(1).strip();
    while (words.endsWith(",")) words = words.substring(0, words.length() - 1).strip();
    for (int i = 0; i < uses.size(); i++) {
      Use known = uses.get(i);
      if (!known.node.equals(node)) continue;
      uses.set(i, new Use(node, (known.elements + " " + words).strip()));
      return;
    }
    uses.add(new Use(node, words));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
