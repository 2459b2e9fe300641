package io.allsmi.insight.cluster;

/** What one cell of a heat map stands for, from the finest on. */
public enum HeatLevel {
  DEVICE,
  NODE,
  GROUP
}
