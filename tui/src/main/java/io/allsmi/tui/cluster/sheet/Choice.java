package io.allsmi.tui.cluster.sheet;

/**
 * How a list is sorted, and which of its rows is selected.
 *
 * @param order the word of the column that it is sorted by; empty for its natural order
 * @param reversed whether the other way round
 * @param selected the key of the selected row; empty before one was
 * @param index where that row stood, for when it is gone
 */
public record Choice(String order, boolean reversed, String selected, int index) {
  public static final Choice START = new Choice("", false, "", 0);

  Choice withSelected(String key, int at) {
    return new Choice(order, reversed, key, at);
  }

  /** Sorted by a column; the other way round where it is sorted by that already. */
  public Choice sortedBy(String word) {
    boolean turned = word.equals(order) && !reversed;
    return new Choice(word, turned, selected, index);
  }

  public Choice withReversed() {
    return new Choice(order, !reversed, selected, index);
  }

  /** Whether two choices sort alike, whatever is selected. */
  public boolean sameOrder(Choice other) {
    return order.equals(other.order) && reversed == other.reversed;
  }
}
