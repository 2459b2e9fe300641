package io.allsmi.tui.settings;

/** What a key does on the settings page. */
enum SettingsAction {
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  LESS,
  MORE,
  RESET,
  SAVE
}
