package io.allsmi.model.collect;

import io.allsmi.model.SourceState;

/** What a collector found when it looked for what it reads. */
public sealed interface Probe {
  /** It is there and can be read. */
  record Present() implements Probe {}

  /**
   * It is not on this machine.
   *
   * @param error what was looked for and where
   * @param advice what to do if it should be there; empty when nothing
   */
  record Absent(String error, String advice) implements Probe {}

  /**
   * It is there, and this user may not read it.
   *
   * @param error what was refused
   * @param advice what would help, for example the group to join
   */
  record NotPermitted(String error, String advice) implements Probe {}

  /**
   * It is there and does not work.
   *
   * @param error what failed
   * @param advice what would help
   */
  record Broken(String error, String advice) implements Probe {}

  static Probe present() {
    return new Present();
  }

  /** The state of a source that was probed so. */
  default SourceState state() {
    return switch (this) {
      case Present present -> SourceState.OK;
      case Absent absent -> SourceState.ABSENT;
      case NotPermitted refused -> SourceState.NOT_PERMITTED;
      case Broken broken -> SourceState.BROKEN;
    };
  }
}
