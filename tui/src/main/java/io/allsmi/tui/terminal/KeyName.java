package io.allsmi.tui.terminal;

/** Which key was pressed. */
public enum KeyName {
  /** A letter, digit, sign or the space: {@link Input.Key#codePoint} says which. */
  CHARACTER(""),
  ESCAPE("Esc"),
  ENTER("Enter"),
  TAB("Tab"),
  BACKSPACE("Backspace"),
  UP("Up"),
  DOWN("Down"),
  LEFT("Left"),
  RIGHT("Right"),
  HOME("Home"),
  END("End"),
  PAGE_UP("PgUp"),
  PAGE_DOWN("PgDn"),
  INSERT("Ins"),
  DELETE("Del"),
  F1("F1"),
  F2("F2"),
  F3("F3"),
  F4("F4"),
  F5("F5"),
  F6("F6"),
  F7("F7"),
  F8("F8"),
  F9("F9"),
  F10("F10"),
  F11("F11"),
  F12("F12");

  private final String label;

  KeyName(String label) {
    this.label = label;
  }

  /** As it is written on the key; empty for {@link #CHARACTER}. */
  public String label() {
    return label;
  }
}
