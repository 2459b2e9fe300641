package io.allsmi.model.catalogue;

/** How group rows, heat-map cells and dashboards combine the readings of several devices. */
public enum Aggregate {
  SUM,
  MEAN,
  MAX,
  MIN,
  /** The worst by the metric's direction. */
  WORST,
  /** Not combined. */
  NONE
}
