package io.allsmi.wire.page;

/** What a line of a page is, or what a sample does to a reading. */
public enum LineRole {
  /** A comment, or nothing at all: all of it is what is remembered. */
  ALL,
  /** A sample that describes; its value says nothing. */
  FIXED,
  /** A sample that has no place in a snapshot. */
  OTHER,
  /** It is the reading. */
  NUMBER,
  /** It is one of several that make up the reading. */
  SUM,
  /** The reading is the largest of several. */
  LARGEST,
  /** It repeats the reading; where it does not, the page is another one. */
  REPEATED,
  /** A state that is 0 or 1. */
  ZERO_OR_ONE,
  /** One of a set of flags, which is 0 or 1; anything else makes it another page. */
  FLAG,
  /** One of several states, which is 0 or 1; anything else makes it another page. */
  STATE,
  /** One of a set of flags, which is set by 1. */
  SET_FLAG,
  /** One of several states, which is chosen by 1. */
  CHOOSE_STATE,
  /** A value that is no reading; whoever reads the page knows what to do with it. */
  ASIDE
}
