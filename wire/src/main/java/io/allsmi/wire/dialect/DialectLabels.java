package io.allsmi.wire.dialect;

import io.allsmi.model.Info;
import io.allsmi.model.Inventory;

/** How a dialect labels its samples. */
interface DialectLabels {
  /** The labels of a sample of a device, without those of a part. */
  Labels of(Inventory inventory, int device, String node, String family);

  /** Labels that say more of a part. */
  default void ofPart(String family, Info info, Labels labels) {}

  /** Whether instances of a divided GPU have samples in the families of whole ones. */
  boolean countsInstances();

  /** Adds samples that describe. */
  default void describe(Inventory inventory, String node, PagePlan plan) {}

  /** The number at the end of a name; empty for none. */
  static String number(String name) {
    int digits = name.length();
    while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) digits--;
    return name.substring(digits);
  }
}
