package io.allsmi.wire.page;

import java.util.List;

/**
 * One sample of a page.
 *
 * @param line its number, from 1
 * @param labels names and values of the labels in turn
 * @param value the value, NaN for one that is no number
 */
public record SampleLine(int line, List<String> labels, double value) {
  /** The value of a label; empty when it has none. */
  public String label(String name) {
    for (int i = 0; i < labels.size(); i += 2) {
      if (labels.get(i).equals(name)) return labels.get(i + 1);
    }
    return "";
  }

  public boolean has(String name) {
    for (int i = 0; i < labels.size(); i += 2) {
      if (labels.get(i).equals(name)) return true;
    }
    return false;
  }

  public boolean isZeroOrOne() {
    return value == 0 || value == 1;
  }
}
