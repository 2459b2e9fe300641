package io.allsmi.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import io.allsmi.tui.terminal.Input.Mouse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mouse as xterm's mode 1006 reports it: {@code ESC [ < buttons ; column ; row M}, and {@code
 * m} for a release. Lanterna neither asks for that mode nor reads it; the one that it knows cannot
 * tell columns beyond 94 in UTF-8.
 */
final class SgrMousePattern implements CharacterPattern {
  private static final String START = "\u001b[<";
  private static final int MAX_LENGTH = 24;

  private static final int SHIFT = 4;
  private static final int ALT = 8;
  private static final int CTRL = 16;
  private static final int MOVED = 32;
  private static final int WHEEL = 64;
  private static final int EXTRA = 128;
  private static final int NO_BUTTON = 3;

  @Override
  public @Nullable Matching match(List<Character> sequence) {
    int size = sequence.size();
    if (size > MAX_LENGTH || !startsRight(sequence)) {
      return null;
    }
    char last = sequence.get(size - 1);
    if (size <= START.length() || last == ';' || (last >= '0' && last <= '9')) {
      return Matching.NOT_YET;
    }
    if (last != 'M' && last != 'm') {
      return null;
    }
    int[] numbers = numbers(sequence);
    if (numbers.length != 3) {
      return null;
    }
    Mouse mouse = mouse(numbers[0], numbers[1] - 1, numbers[2] - 1, last == 'm');
    return new Matching(mouse == null ? UnknownSequencePattern.nothing() : new InputStroke(mouse));
  }

  private static boolean startsRight(List<Character> sequence) {
    int length = Math.min(sequence.size(), START.length());
    for (int i = 0; i < length; i++) {
      if (sequence.get(i) != START.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int[] numbers(List<Character> sequence) {
    int[] numbers = new int[3];
    int index = 0;
    for (int i = START.length(); i < sequence.size() - 1; i++) {
      char c = sequence.get(i);
      if (c == ';') {
        index++;
      } else if (index < numbers.length) {
        numbers[index] = Math.min(numbers[index] * 10 + c - '0', 1_000_000);
      }
    }
    return index == 2 ? numbers : new int[0];
  }

  private static @Nullable Mouse mouse(int code, int column, int row, boolean release) {
    boolean unknown = code >= EXTRA || column < 0 || row < 0;
    Mouse.Action action = unknown ? null : action(code, release);
    if (action == null) {
      return null;
    }
    int button = (code & WHEEL) != 0 ? 0 : (code & 3) + 1;
    boolean ctrl = (code & CTRL) != 0;
    boolean alt = (code & ALT) != 0;
    boolean shift = (code & SHIFT) != 0;
    return new Mouse(action, button, column, row, ctrl, alt, shift);
  }

  private static Mouse.@Nullable Action action(int code, boolean release) {
    int button = code & 3;
    if ((code & WHEEL) != 0) {
      return switch (button) {
        case 0 -> Mouse.Action.WHEEL_UP;
        case 1 -> Mouse.Action.WHEEL_DOWN;
        case 2 -> Mouse.Action.WHEEL_LEFT;
        default -> Mouse.Action.WHEEL_RIGHT;
      };
    }
    if (button == NO_BUTTON) {
      return null;
    }
    if (release) {
      return Mouse.Action.RELEASE;
    }
    return (code & MOVED) != 0 ? Mouse.Action.DRAG : Mouse.Action.PRESS;
  }
}
