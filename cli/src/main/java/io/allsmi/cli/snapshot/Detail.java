package io.allsmi.cli.snapshot;

/** How much is read: the levels of the catalogue of metrics, each of which holds the one before. */
public enum Detail {
  CORE,
  DETAIL,
  ALL
}
