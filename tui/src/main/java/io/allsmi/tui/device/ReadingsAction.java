package io.allsmi.tui.device;

/** What a key does on the page of all readings. */
enum ReadingsAction {
  FILTER,
  UP,
  DOWN,
  PAGE_UP,
  PAGE_DOWN,
  FIRST,
  LAST,
  PREVIOUS_DEVICE,
  NEXT_DEVICE,
  COPY
}
