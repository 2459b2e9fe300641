package io.allsmi.insight.cluster;

/** What a cell of a heat map shows. */
public enum CellMark {
  /** The reading. */
  VALUE,
  /** Nothing: there is no reading, or the node has not said anything yet. */
  ABSENT,
  /** That what is known is late; a reading, where there is one, is the last that came. */
  LATE,
  /** That it is gone: the node cannot be reached or read, or the device was lost. */
  DOWN
}
