package io.allsmi.tui.screen;

/** What a key does on every page that has no use for it. */
enum FrameAction {
  QUIT,
  HELP,
  BACK,
  SETTINGS,
  FREEZE,
  SLOWER,
  FASTER
}
