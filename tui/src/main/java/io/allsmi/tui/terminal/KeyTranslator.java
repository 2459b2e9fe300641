package io.allsmi.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import io.allsmi.tui.terminal.Input.Mouse;
import org.jspecify.annotations.Nullable;

/** Lanterna's keys as ours. Keeps half a character between two calls: one for each terminal. */
final class KeyTranslator {
  private char highSurrogate;

  /** Null for what is not an event: half a character, an unknown key. */
  @Nullable Input translate(KeyStroke stroke) {
    if (stroke instanceof InputStroke own) {
      return own.input();
    }
    if (stroke instanceof MouseAction mouse) {
      return mouse(mouse);
    }
    return switch (stroke.getKeyType()) {
      case Character -> character(stroke);
      case EOF -> new Input.Closed();
      case ReverseTab -> new Input.Key(KeyName.TAB, 0, false, false, true);
      default -> named(stroke);
    };
  }

  private @Nullable Input character(KeyStroke stroke) {
    char c = stroke.getCharacter();
    if (Character.isHighSurrogate(c)) {
      highSurrogate = c;
      return null;
    }
    int codePoint = c;
    if (Character.isLowSurrogate(c)) {
      if (highSurrogate == 0) {
        return null;
      }
      codePoint = Character.toCodePoint(highSurrogate, c);
    }
    highSurrogate = 0;
    return new Input.Key(
        KeyName.CHARACTER, codePoint, stroke.isCtrlDown(), stroke.isAltDown(), false);
  }

  private static @Nullable Input named(KeyStroke stroke) {
    KeyName name = name(stroke.getKeyType());
    return name == null
        ? null
        : new Input.Key(name, 0, stroke.isCtrlDown(), stroke.isAltDown(), stroke.isShiftDown());
  }

  private static @Nullable KeyName name(KeyType type) {
    return switch (type) {
      case Escape -> KeyName.ESCAPE;
      case Enter -> KeyName.ENTER;
      case Tab -> KeyName.TAB;
      case Backspace -> KeyName.BACKSPACE;
      case ArrowUp -> KeyName.UP;
      case ArrowDown -> KeyName.DOWN;
      case ArrowLeft -> KeyName.LEFT;
      case ArrowRight -> KeyName.RIGHT;
      case Home -> KeyName.HOME;
      case End -> KeyName.END;
      case PageUp -> KeyName.PAGE_UP;
      case PageDown -> KeyName.PAGE_DOWN;
      case Insert -> KeyName.INSERT;
      case Delete -> KeyName.DELETE;
      case F1 -> KeyName.F1;
      case F2 -> KeyName.F2;
      case F3 -> KeyName.F3;
      case F4 -> KeyName.F4;
      case F5 -> KeyName.F5;
      case F6 -> KeyName.F6;
      case F7 -> KeyName.F7;
      case F8 -> KeyName.F8;
      case F9 -> KeyName.F9;
      case F10 -> KeyName.F10;
      case F11 -> KeyName.F11;
      case F12 -> KeyName.F12;
      default -> null;
    };
  }

  /** The mouse of terminals that do not know mode 1006. */
  private static @Nullable Input mouse(MouseAction mouse) {
    Mouse.Action action =
        switch (mouse.getActionType()) {
          case CLICK_DOWN -> Mouse.Action.PRESS;
          case CLICK_RELEASE -> Mouse.Action.RELEASE;
          case DRAG -> Mouse.Action.DRAG;
          case SCROLL_UP -> Mouse.Action.WHEEL_UP;
          case SCROLL_DOWN -> Mouse.Action.WHEEL_DOWN;
          case MOVE -> null;
        };
    int column = mouse.getPosition().getColumn();
    int row = mouse.getPosition().getRow();
    if (action == null || column < 0 || row < 0) {
      return null;
    }
    boolean wheel = action == Mouse.Action.WHEEL_UP || action == Mouse.Action.WHEEL_DOWN;
    int button = wheel ? 0 : mouse.getButton();
    return new Mouse(action, button, column, row, false, false, false);
  }
}
