package io.allsmi.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Swallows a whole control sequence that no other pattern knows: focus events, keys of other
 * keyboards. Without it, {@code ESC [I} would be Alt-[ and a command I.
 */
final class UnknownSequencePattern implements CharacterPattern {
  private static final int ESC = 0x1B;

  /** An event that {@link KeyTranslator} drops. */
  static KeyStroke nothing() {
    return new KeyStroke(KeyType.Unknown);
  }

  @Override
  public @Nullable Matching match(List<Character> sequence) {
    int size = sequence.size();
    int at = 0;
    while (at < size && at < 2 && sequence.get(at) == ESC) {
      at++;
    }
    if (at == 0) {
      return null;
    }
    if (at == size) {
      return Matching.NOT_YET;
    }
    char kind = sequence.get(at);
    if (kind == 'O') {
      return size - at == 1 ? Matching.NOT_YET : size - at == 2 ? new Matching(nothing()) : null;
    }
    if (kind != '[') {
      return null;
    }
    for (int i = at + 1; i < size; i++) {
      char c = sequence.get(i);
      if (c >= 0x40 && c <= 0x7E) {
        return i == size - 1 ? new Matching(nothing()) : null;
      }
    }
    return Matching.NOT_YET;
  }
}
