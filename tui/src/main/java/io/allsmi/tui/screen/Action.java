package io.allsmi.tui.screen;

/** What a key does. */
enum Action {
  QUIT,
  HELP,
  BACK,
  NEXT_PANEL,
  PREVIOUS_PANEL,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  SORT,
  FREEZE,
  SLOWER,
  FASTER
}
