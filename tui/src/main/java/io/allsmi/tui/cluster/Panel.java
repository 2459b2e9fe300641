package io.allsmi.tui.cluster;

/** The panels of the overview that keys can go to. */
enum Panel {
  HEAT,
  PROBLEMS,
  NODES;

  /** The next one, around the end. */
  Panel next(int by) {
    Panel[] all = values();
    for (int i = 0; i < all.length; i++) {
      if (all[i] == this) return all[Math.floorMod(i + by, all.length)];
    }
    return this;
  }
}
