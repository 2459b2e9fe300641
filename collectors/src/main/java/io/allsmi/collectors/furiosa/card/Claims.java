package io.allsmi.collectors.furiosa.card;

import java.util.ArrayList;
import java.util.List;

/**
 * Which elements of a card somebody has, and what those use: the base for saying it of processes.
 *
 * @param device the card's device
 * @param node {@code npu0}
 * @param folder where its device nodes are
 * @param elements by their numbers
 */
public record Claims(String device, String node, String folder, List<Element> elements) {
  /**
   * One processing element.
   *
   * @param taken whether somebody has it
   * @param group the first element of those that it works as one with
   * @param groupBytes memory that the group uses, at its first element; NaN else
   * @param utilization its share of time; NaN when not known
   */
  public record Element(boolean taken, int group, double groupBytes, double utilization) {}

  public Claims {
    elements = List.copyOf(elements);
  }

  /** For each element, whether somebody has it. */
  public List<Boolean> taken() {
    List<Boolean> taken = new ArrayList<>(elements.size());
    for (Element element : elements) taken.add(element.taken);
    return taken;
  }
}
