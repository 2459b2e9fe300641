package io.allsmi.tui.overview;

/** What a key does on the overview. */
enum Action {
  NEXT_PANEL,
  PREVIOUS_PANEL,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  SORT
}
