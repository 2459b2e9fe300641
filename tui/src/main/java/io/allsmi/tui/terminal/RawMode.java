package io.allsmi.tui.terminal;

/**
 * Terminal settings under which every key arrives at once, as itself and unseen: no line editing,
 * no echo, no signal from Ctrl-C and Ctrl-Z, no stop from Ctrl-S.
 */
final class RawMode {
  private static final int INPUT_FLAGS = 0;
  private static final int LOCAL_FLAGS = 3;

  private RawMode() {}

  /** The settings for a screen, made from those that the terminal had, which stay as they are. */
  static byte[] from(byte[] termios, Abi abi) {
    byte[] raw = termios.clone();
    int local = abi.icanon() | abi.echo() | abi.echonl() | abi.isig() | abi.iexten();
    change(raw, abi, LOCAL_FLAGS, local, 0);
    // Lanterna reads Enter as a line feed.
    change(raw, abi, INPUT_FLAGS, abi.ixon(), abi.icrnl());
    raw[abi.ccOffset() + abi.vmin()] = 1;
    raw[abi.ccOffset() + abi.vtime()] = 0;
    return raw;
  }

  /** All flags used here lie in the low 32 bits, which come first on every supported machine. */
  private static void change(byte[] termios, Abi abi, int word, int clear, int set) {
    int at = word * abi.flagBytes();
    for (int i = 0; i < Integer.BYTES; i++) {
      int flags = termios[at + i];
      flags &= ~(clear >> (8 * i));
      flags |= set >> (8 * i);
      termios[at + i] = (byte) flags;
    }
  }
}
