package io.allsmi.cli.snapshot;

/** The form in which a snapshot is written. */
public enum Format {
  /** The schema {@code allsmi/1}; several samples are one document a line. */
  JSON,
  /** The exposition text of Prometheus, version 0.0.4. */
  PROMETHEUS,
  /** A line for each device, for people. */
  TABLE
}
