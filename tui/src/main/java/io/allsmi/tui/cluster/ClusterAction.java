package io.allsmi.tui.cluster;

/** What a key does on the page of a fleet. */
enum ClusterAction {
  OPEN,
  COMMAND,
  FILTER,
  GROUP,
  PROBLEMS,
  MEASURE,
  ZOOM_IN,
  ZOOM_OUT,
  NEXT_PANEL,
  PREVIOUS_PANEL,
  UP,
  DOWN,
  LEFT,
  RIGHT,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  SORT,
  SORT_LEFT,
  SORT_RIGHT,
  REVERSE,
  EXPAND,
  BACK
}
