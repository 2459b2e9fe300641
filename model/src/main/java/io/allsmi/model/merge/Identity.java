package io.allsmi.model.merge;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.KeyType;

/** Decides whether two descriptions are of one device. */
enum Identity {
  SAME,
  DIFFERENT,
  /**
   * They differ on the strongest key that both carry, and agree on a weaker one: one of them is
   * wrong.
   */
  CONTRADICTION;

  private static final KeyType[] STRONGEST_FIRST = KeyType.values();

  static Identity of(DeviceInfo one, DeviceInfo other) {
    boolean differ = false;
    for (KeyType type : STRONGEST_FIRST) {
      if (differ && type == KeyType.NAME) break;
      String mine = one.key(type);
      String yours = other.key(type);
      if (mine.isEmpty() || yours.isEmpty()) continue;
      boolean equal = mine.equals(yours);
      if (!differ && equal) return SAME;
      if (differ && equal) return CONTRADICTION;
      differ = true;
    }
    return DIFFERENT;
  }
}
