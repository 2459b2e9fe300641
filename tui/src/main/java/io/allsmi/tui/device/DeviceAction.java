package io.allsmi.tui.device;

/** What a key does on the page of a device. */
enum DeviceAction {
  PREVIOUS_DEVICE,
  NEXT_DEVICE,
  NEXT_PANE,
  PREVIOUS_PANE,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  OPEN,
  EXPAND,
  SHORTER,
  LONGER,
  READINGS
}
