package io.allsmi.tui.canvas;

/**
 * What a cell means. A theme turns it into colours and attributes when it is painted, so a screen
 * never names a colour.
 */
public enum Role {
  /** Values. */
  NORMAL('n'),
  /** Labels, units, absent and late readings. */
  DIM('d'),
  /** The one number or word of a group that matters, and titles. */
  BRIGHT('b'),
  /** What has the focus, and keys that can be pressed. */
  ACCENT('a'),
  /** Lines of boxes. */
  FRAME('f'),
  /** The empty part of a bar, the ground line of a graph. */
  TRACK('t'),
  /** The dashed line of a limit. */
  LIMIT('l'),
  /** Worth knowing, nothing wrong. */
  ADVICE('v'),
  WARNING('w'),
  CRITICAL('c'),
  /** A place on the one gradient for load; see {@link Style#load}. Must stay the last. */
  LOAD('0');

  private final char letter;

  Role(char letter) {
    this.letter = letter;
  }

  /** The letter by which {@link Canvas#toRoleText} shows this role. */
  public char letter() {
    return letter;
  }
}
