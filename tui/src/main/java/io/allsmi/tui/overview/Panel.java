package io.allsmi.tui.overview;

/** The panels that can have the focus, in the order in which Tab goes through them. */
enum Panel {
  DEVICES("devices"),
  PROCESSES("processes");

  private final String title;

  Panel(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
