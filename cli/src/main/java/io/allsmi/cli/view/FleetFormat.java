package io.allsmi.cli.view;

/** The form in which a fleet is written. */
public enum FleetFormat {
  /** A document of the schema {@code allsmi/1} a node, one a line. */
  JSON,
  /** A line a node, for spreadsheets. */
  CSV,
  /** A line a node, for people. */
  TABLE,
  /** One page of Prometheus text, each sample with its node's name. */
  PROMETHEUS
}
