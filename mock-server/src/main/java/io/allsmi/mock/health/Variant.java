package io.allsmi.mock.health;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a node's inventory differs from that of the day on which it was built.
 *
 * @param generation counts up with every change
 * @param missing devices that are not there, a bit for each
 * @param driver version of its driver; empty for the usual one
 * @param xids for each device the Xids that it ever had; empty when none had any
 */
public record Variant(long generation, long missing, String driver, List<List<Integer>> xids) {
  /** As built. */
  public static final Variant USUAL = new Variant(1, 0, "", List.of());

  public Variant {
    xids = List.copyOf(xids);
  }

  public boolean isMissing(int device) {
    return (missing >>> device & 1) != 0;
  }

  /** The version of its driver, by the usual one. */
  public String driverOr(String usual) {
    return driver.isEmpty() ? usual : driver;
  }

  /** The Xids that a device ever had. */
  public List<Integer> xids(int device) {
    return xids.isEmpty() ? List.of() : xids.get(device);
  }

  /** The numbers of the devices that are there, of so many. */
  public List<Integer> present(int count) {
    List<Integer> present = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (!isMissing(i)) present.add(i);
    }
    return present;
  }

  /** The place of a device among those that are there; -1 when it is not. */
  public int place(int device) {
    if (isMissing(device)) return -1;
    return device - Long.bitCount(missing & ((1L << device) - 1));
  }
}
