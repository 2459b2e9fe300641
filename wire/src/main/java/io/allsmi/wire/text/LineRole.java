package io.allsmi.wire.text;

/** What a line of a page was good for. */
enum LineRole {
  /** A comment, or nothing at all: all of it is what is remembered. */
  ALL,
  /** A sample that describes; its value says nothing. */
  FIXED,
  /** A sample that has no place in a snapshot. */
  OTHER,
  NUMBER,
  /** A state that is 0 or 1. */
  ZERO_OR_ONE,
  /** One of a set of flags. */
  FLAG,
  /** One of several states. */
  STATE,
  SUCCESS,
  DURATION,
  LAST_SUCCESS,
  STUCK_THREADS
}
