package io.allsmi.mock.effect;

import io.allsmi.mock.sim.Work;

/** One kind of thing that can happen to devices or to a node. */
public sealed interface Effect {
  /** The devices do something else than their schedule says. */
  record Load(Work work) implements Effect {}

  /** The devices are slow, and the others of their jobs wait for them. */
  record Straggler() implements Effect {}

  /** Cooling of the devices fails: they get warmer until their firmware holds them back. */
  record Overheat() implements Effect {}

  /** The driver reports an error. */
  record Xid(int number) implements Effect {}

  /** The devices fall off the bus, with that Xid, and their jobs end. */
  record Lost(int xid) implements Effect {}

  /** Memory errors, so many a minute. */
  record EccStorm(double corrected, double uncorrected) implements Effect {}

  /**
   * An uncorrectable error, and a row that waits for a reset to be remapped.
   *
   * @param failed the row cannot be remapped
   */
  record RowRemap(boolean failed) implements Effect {}

  /** Links are down, a bit for each of them. */
  record LinkDown(long links) implements Effect {}

  /** The driver does not find the devices when the node is booted. */
  record Missing() implements Effect {}

  /** The node does not answer; it is booted when it comes back. */
  record Down() implements Effect {}

  /** One of the node's sources answers with an error. */
  record SourceFails(String source) implements Effect {}

  /** The node has another driver, which takes a boot. */
  record Driver(String version) implements Effect {}

  /** The Xid that a driver reports when it begins; 0 for none. */
  default int xid() {
    return switch (this) {
      case Xid reported -> reported.number();
      case Lost lost -> lost.xid();
      case LinkDown down -> 74;
      case RowRemap remap -> remap.failed() ? 64 : 63;
      case EccStorm storm -> storm.uncorrected() > 0 ? 94 : 0;
      default -> 0;
    };
  }

  /** Whether it happens to the node and not to single devices of it. */
  default boolean isOfNode() {
    return this instanceof Down || this instanceof Driver || this instanceof SourceFails;
  }

  /** Whether other devices are there, or are called otherwise, while it lasts. */
  default boolean changesInventory() {
    return this instanceof Missing || this instanceof Driver;
  }
}
