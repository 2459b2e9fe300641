package io.allsmi.tui.terminal;

import com.googlecode.lanterna.input.AltAndCharacterPattern;
import com.googlecode.lanterna.input.BasicCharacterPattern;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.CtrlAltAndCharacterPattern;
import com.googlecode.lanterna.input.CtrlAndCharacterPattern;
import com.googlecode.lanterna.input.EscapeSequenceCharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseCharacterPattern;
import com.googlecode.lanterna.input.NormalCharacterPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sequences that are understood: Lanterna's, without answers about the cursor's place (never
 * asked for), and ours. Of several that match, the last counts.
 */
final class KeyProfile implements KeyDecodingProfile {
  private static final char ESC = 0x1B;

  @Override
  public Collection<CharacterPattern> getPatterns() {
    List<CharacterPattern> patterns = new ArrayList<>(20);
    patterns.add(new UnknownSequencePattern());
    patterns.add(basic(KeyType.Escape, ESC));
    patterns.add(basic(KeyType.Tab, '\t'));
    patterns.add(basic(KeyType.Enter, '\n'));
    patterns.add(basic(KeyType.Enter, '\r'));
    patterns.add(basic(KeyType.Backspace, '\u007f'));
    patterns.add(basic(KeyType.Backspace, '\b'));
    addLinuxConsole(patterns);
    patterns.add(new NamedKeyPattern());
    patterns.add(new NormalCharacterPattern());
    patterns.add(new AltAndCharacterPattern());
    patterns.add(new CtrlAndCharacterPattern());
    patterns.add(new CtrlAltAndCharacterPattern());
    patterns.add(new MouseCharacterPattern());
    patterns.add(new SgrMousePattern());
    patterns.add(new PastePattern());
    return patterns;
  }

  private static void addLinuxConsole(List<CharacterPattern> patterns) {
    KeyType[] keys = {KeyType.F1, KeyType.F2, KeyType.F3, KeyType.F4, KeyType.F5};
    for (int i = 0; i < keys.length; i++) {
      patterns.add(basic(keys[i], ESC, '[', '[', (char) ('A' + i)));
    }
  }

  private static CharacterPattern basic(KeyType key, char... sequence) {
    return new BasicCharacterPattern(new KeyStroke(key), sequence);
  }

  /** Tells the answer to where the cursor is, {@code ESC [ 24 ; 80 R}, from F3 with modifiers. */
  private static final class NamedKeyPattern extends EscapeSequenceCharacterPattern {
    @Override
    protected @Nullable KeyStroke getKeyStrokeRaw(
        char first, int number, int modifiers, char last, boolean escaped) {
      return last == 'R' && number > 1
          ? null
          : super.getKeyStrokeRaw(first, number, modifiers, last, escaped);
    }
  }
}
