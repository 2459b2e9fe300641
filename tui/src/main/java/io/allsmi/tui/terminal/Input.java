package io.allsmi.tui.terminal;

import io.allsmi.tui.canvas.Size;

/** What happens to a screen. */
public sealed interface Input {
  /**
   * A key.
   *
   * @param name which one
   * @param codePoint the character of {@link KeyName#CHARACTER} as it was typed ({@code G} for
   *     Shift and g), else 0
   * @param shift held with a key that has no character; a character tells it by itself
   */
  record Key(KeyName name, int codePoint, boolean ctrl, boolean alt, boolean shift)
      implements Input {
    /** A character without Ctrl or Alt. */
    public static Key of(int codePoint) {
      return new Key(KeyName.CHARACTER, codePoint, false, false, false);
    }

    /** A key without Ctrl, Alt or Shift. */
    public static Key of(KeyName name) {
      return new Key(name, 0, false, false, false);
    }

    /** A character with Ctrl; letters are small here. */
    public static Key ctrl(int codePoint) {
      return new Key(KeyName.CHARACTER, codePoint, true, false, false);
    }

    /** Whether this is a character, without Ctrl and Alt. */
    public boolean is(int codePoint) {
      return is(codePoint, false);
    }

    /** Whether this is a key other than a character, without Ctrl, Alt and Shift. */
    public boolean is(KeyName name) {
      return this.name == name && !ctrl && !alt && !shift;
    }

    /** Whether this is a character with Ctrl. */
    public boolean isCtrl(int codePoint) {
      return is(codePoint, true);
    }

    private boolean is(int codePoint, boolean ctrl) {
      return name == KeyName.CHARACTER && this.codePoint == codePoint && this.ctrl == ctrl && !alt;
    }

    /** As a person writes it: {@code q}, {@code Ctrl-C}, {@code Shift-Tab}, {@code Space}. */
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      text.append(ctrl ? "Ctrl-" : "").append(alt ? "Alt-" : "").append(shift ? "Shift-" : "");
      if (name != KeyName.CHARACTER) {
        return text.append(name.label()).toString();
      }
      if (codePoint == ' ') {
        return text.append("Space").toString();
      }
      return text.appendCodePoint(ctrl ? Character.toUpperCase(codePoint) : codePoint).toString();
    }
  }

  /**
   * The mouse.
   *
   * @param button 1 left, 2 middle, 3 right; 0 for the wheel
   * @param column cell, 0 at the left edge
   * @param row cell, 0 at the upper edge
   */
  record Mouse(
      Action action, int button, int column, int row, boolean ctrl, boolean alt, boolean shift)
      implements Input {
    public enum Action {
      PRESS,
      RELEASE,
      /** Moved with a button held. */
      DRAG,
      WHEEL_UP,
      WHEEL_DOWN,
      WHEEL_LEFT,
      WHEEL_RIGHT
    }
  }

  /**
   * Text that was pasted, as one piece, so that it is never taken for keys.
   *
   * @param text at most 64 KiB, may hold line feeds and anything else
   */
  record Paste(String text) implements Input {}

  /** The terminal has another size, or what it shows was lost. */
  record Resize(Size size) implements Input {}

  /** There is something new to show; see {@link ScreenLoop#update}. */
  record Update() implements Input {}

  /** Nothing more will come: the terminal is gone. */
  record Closed() implements Input {}
}
