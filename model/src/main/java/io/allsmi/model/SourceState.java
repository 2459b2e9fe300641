package io.allsmi.model;

import java.util.Locale;

/** What became of a source when it was last asked. */
public enum SourceState {
  OK,
  /** It has not answered in time; its last block stands with its age. */
  LATE,
  /** It answered with an error this time. */
  FAILED,
  /** What it reads is not on this machine. */
  ABSENT,
  /** What it reads is there, and this user may not read it. */
  NOT_PERMITTED,
  /** What it reads is there and does not work. */
  BROKEN;

  private final String word = name().toLowerCase(Locale.ROOT);

  public String word() {
    return word;
  }
}
