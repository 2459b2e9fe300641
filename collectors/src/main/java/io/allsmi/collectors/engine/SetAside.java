package io.allsmi.collectors.engine;

import org.jspecify.annotations.Nullable;

/** A device whose call has not returned. Written by the ticking thread alone. */
final class SetAside {
  private final String device;
  private final Turn turn;
  private final @Nullable Reading older;

  /**
   * @param turn the one that was given up in that call
   * @param older what was read of the device before; null when it never was
   */
  SetAside(String device, Turn turn, @Nullable Reading older) {
    this.device = device;
    this.turn = turn;
    this.older = older;
  }

  String device() {
    return device;
  }

  Turn turn() {
    return turn;
  }

  @Nullable Reading older() {
    return older;
  }

  /** Whether its thread is still in the call. */
  boolean isStuck() {
    return !turn.hasReturned();
  }
}
