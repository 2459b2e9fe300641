package io.allsmi.tui.terminal;

import com.googlecode.lanterna.input.CharacterPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bracketed paste, {@code ESC [200~ text ESC [201~}, as one event. */
final class PastePattern implements CharacterPattern {
  private static final String START = "\u001b[200~";
  private static final String END = "\u001b[201~";

  @Override
  public @Nullable Matching match(List<Character> sequence) {
    int size = sequence.size();
    // Asked again for each character: only the start and the end are looked at.
    if (!agrees(sequence, 0, START, Math.min(size, START.length()))) {
      return null;
    }
    int textEnd = size - END.length();
    if (textEnd < START.length() || !agrees(sequence, textEnd, END, END.length())) {
      return Matching.NOT_YET;
    }
    StringBuilder text = new StringBuilder(textEnd);
    for (int i = START.length(); i < textEnd; i++) {
      char c = sequence.get(i);
      text.append(c == '\r' ? '\n' : c);
    }
    return new Matching(new InputStroke(new Input.Paste(text.toString())));
  }

  private static boolean agrees(List<Character> sequence, int from, String text, int length) {
    for (int i = 0; i < length; i++) {
      if (sequence.get(from + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
