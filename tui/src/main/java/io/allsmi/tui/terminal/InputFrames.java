package io.allsmi.tui.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts what a terminal sends into whole keys before Lanterna's decoder sees it.
 *
 * <p>That decoder takes what has arrived as all there is: a sequence split between two reads would
 * be an Escape and some letters, and a pasted text a row of commands. So bytes are held back until
 * a character, a sequence or a paste is complete; a time without bytes decides where a lone Escape
 * cannot be told from the start of a sequence. What no key or mouse sends (answers to questions
 * that were never asked, sequences that break off) ends here.
 */
final class InputFrames extends InputStream {
  /** How long a lone Escape waits for what would make it a sequence. */
  static final int ESCAPE_MILLIS = 50;

  /** How long the rest of a sequence may take, over a slow line too. */
  static final int SEQUENCE_MILLIS = 250;

  /** How long a paste may pause; after that it counts as complete. */
  static final int PASTE_MILLIS = 1000;

  /** What is kept of a paste; the rest of a longer one is thrown away. */
  static final int PASTE_BYTES = 65_536;

  private static final int ESC = 0x1B;
  private static final int BEL = 0x07;
  private static final byte[] PASTE_START = {ESC, '[', '2', '0', '0', '~'};
  private static final byte[] PASTE_END = {ESC, '[', '2', '0', '1', '~'};
  private static final int MAX_SEQUENCE = 64;
  private static final int MAX_ANSWER = 4096;
  private static final int INCOMPLETE = 0;

  private final Source source;
  private byte[] bytes = new byte[4096];
  private int start;
  private int complete;
  private int end;
  private boolean discardingPaste;

  /** Where the bytes come from. */
  interface Source {
    /** Waits for bytes; -1 when there will be no more. */
    int read(byte[] into, int offset, int length) throws IOException;

    /** Whether a read would not wait, now or within so many milliseconds. */
    boolean ready(int millis) throws IOException;
  }

  InputFrames(Source source) {
    this.source = source;
  }

  /** Bytes of complete keys only. */
  @Override
  public int available() {
    return complete - start;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (start == complete) {
      if (!receive()) {
        return -1;
      }
    }
    int count = Math.min(length, complete - start);
    System.arraycopy(bytes, start, into, offset, count);
    start += count;
    return count;
  }

  /** Completes at least one key, or reads more; false at the end of input. */
  private boolean receive() throws IOException {
    findComplete();
    if (start < complete) {
      return true;
    }
    if (start < end && !source.ready(patience())) {
      giveUpWaiting();
      return true;
    }
    makeRoom();
    int count = source.read(bytes, end, bytes.length - end);
    if (count < 0) {
      return false;
    }
    end += count;
    return true;
  }

  private void makeRoom() {
    System.arraycopy(bytes, start, bytes, 0, end - start);
    end -= start;
    start = 0;
    complete = 0;
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  private void findComplete() {
    int at = start;
    while (at < end) {
      int length = length(at);
      if (length == INCOMPLETE) {
        break;
      }
      if (length < 0) {
        // What is dropped can only be cut off at the front: deliver what is before it first.
        if (at > start) {
          break;
        }
        start -= length;
        at = start;
      } else {
        at += length;
      }
    }
    complete = at;
  }

  private int patience() {
    if (discardingPaste || startsWith(start, PASTE_START)) {
      return PASTE_MILLIS;
    }
    boolean mayBeKey = end - start == 1 || (end - start == 2 && at(start + 1) == ESC);
    return mayBeKey ? ESCAPE_MILLIS : SEQUENCE_MILLIS;
  }

  private void giveUpWaiting() {
    if (discardingPaste) {
      discardingPaste = false;
      start = end;
    } else if (startsWith(start, PASTE_START)) {
      append(PASTE_END);
    } else if (at(start) == ESC && end - start <= 2) {
      // Escape itself, twice, or Alt with a key that begins a sequence.
      complete = end;
      return;
    } else {
      start = end;
    }
    complete = start;
  }

  /** Bytes of the key at a place; negative when they are to be dropped. */
  private int length(int at) {
    if (discardingPaste) {
      return discarded(at);
    }
    if (at(at) != ESC) {
      return characterLength(at);
    }
    if (at + 1 == end) {
      return INCOMPLETE;
    }
    return switch (at(at + 1)) {
      case '[' -> sequenceLength(at);
      case 'O' -> shortSequenceLength(at);
      case ']', 'P', '_' -> answerLength(at);
      case ESC -> escapedLength(at);
      default -> altLength(at);
    };
  }

  private int characterLength(int at) {
    int lead = at(at);
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || lead > 0xF4) {
      return -1;
    }
    for (int i = 1; i < length; i++) {
      if (at + i == end) {
        return INCOMPLETE;
      }
      if ((at(at + i) & 0xC0) != 0x80) {
        return -1;
      }
    }
    return length;
  }

  /** {@code ESC [ parameters final}, the old mouse, the keys of the Linux console, a paste. */
  private int sequenceLength(int at) {
    int from = at + 2;
    if (from == end) {
      return INCOMPLETE;
    }
    if (at(from) == '[') {
      return from + 1 == end ? INCOMPLETE : 4;
    }
    if (at(from) == 'M') {
      return oldMouseLength(at);
    }
    for (int i = from; i < end; i++) {
      int b = at(i);
      if (b >= 0x40 && b <= 0x7E) {
        int length = i + 1 - at;
        if (length == PASTE_START.length && startsWith(at, PASTE_START)) {
          return pasteLength(at);
        }
        boolean stray = length == PASTE_END.length && startsWith(at, PASTE_END);
        return stray ? -length : length;
      }
      if (b < 0x20 || b > 0x3F || i - at > MAX_SEQUENCE) {
        return at - i;
      }
    }
    return INCOMPLETE;
  }

  private int oldMouseLength(int at) {
    int length = 6;
    if (end - at < length) {
      return INCOMPLETE;
    }
    for (int i = 3; i < length; i++) {
      if (at(at + i) > 0x7F) {
        // A coordinate over 94 is no character: Lanterna could not read the place.
        return -length;
      }
    }
    return length;
  }

  private int shortSequenceLength(int at) {
    if (at + 2 == end) {
      return INCOMPLETE;
    }
    int b = at(at + 2);
    return b >= 0x20 && b < 0x7F ? 3 : 2;
  }

  /** {@code ESC ] … BEL}, {@code ESC P … ESC \}: a late answer to what another program asked. */
  private int answerLength(int at) {
    for (int i = at + 2; i < end; i++) {
      if (at(i) == BEL) {
        return at - i - 1;
      }
      if (at(i) == ESC && i + 1 < end && at(i + 1) == '\\') {
        return at - i - 2;
      }
    }
    return end - at > MAX_ANSWER ? at - end : INCOMPLETE;
  }

  /** Escape twice: some terminals mean Alt by the first. */
  private int escapedLength(int at) {
    if (at + 2 == end) {
      return INCOMPLETE;
    }
    int next = at(at + 2);
    if (next != '[' && next != 'O') {
      return 1;
    }
    int rest = length(at + 1);
    return rest == INCOMPLETE ? INCOMPLETE : rest > 0 ? rest + 1 : rest - 1;
  }

  private int altLength(int at) {
    int rest = characterLength(at + 1);
    return rest == INCOMPLETE ? INCOMPLETE : rest > 0 ? rest + 1 : -2;
  }

  private int pasteLength(int at) {
    int close = find(PASTE_END, at + PASTE_START.length);
    if (close >= 0 && close - at <= PASTE_BYTES) {
      return close + PASTE_END.length - at;
    }
    if (end - at <= PASTE_BYTES) {
      return INCOMPLETE;
    }
    // Ends the paste here; what follows is thrown away up to its real end.
    int cut = at + PASTE_BYTES;
    byte[] rest = Arrays.copyOfRange(bytes, cut, end);
    end = cut;
    append(PASTE_END);
    int length = end - at;
    append(rest);
    discardingPaste = true;
    return length;
  }

  private int discarded(int at) {
    int close = find(PASTE_END, at);
    if (close >= 0) {
      discardingPaste = false;
      return at - close - PASTE_END.length;
    }
    int keep = Math.min(PASTE_END.length - 1, end - at);
    return keep == end - at ? INCOMPLETE : at - end + keep;
  }

  private int at(int index) {
    return bytes[index] & 0xFF;
  }

  private boolean startsWith(int at, byte[] prefix) {
    return end - at >= prefix.length
        && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
  }

  private int find(byte[] wanted, int from) {
    for (int i = from; i <= end - wanted.length; i++) {
      if (startsWith(i, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private void append(byte[] more) {
    if (end + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (end + more.length));
    }
    System.arraycopy(more, 0, bytes, end, more.length);
    end += more.length;
  }
}
