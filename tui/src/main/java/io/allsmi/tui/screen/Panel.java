package io.allsmi.tui.screen;

/** The panels that can have the focus, in the order in which Tab goes through them. */
public enum Panel {
  DEVICES("devices"),
  PROCESSES("processes");

  private final String title;

  Panel(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
