package io.allsmi.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.UnixLikeTerminal;
import io.allsmi.tui.canvas.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's terminal for Unix without the children that Lanterna starts for it: settings and size
 * come from the C library.
 *
 * <p>The constructor of the superclass calls {@link #saveTerminalSettings} and its like, so every
 * field is set before it.
 */
final class PosixTerminal extends UnixLikeTerminal {
  private static final String ENTER =
      "\u001b[?1049h" // the alternate screen
          + "\u001b[?25l" // no cursor
          + "\u001b[?7l" // nothing wraps at the right edge, whatever width the terminal gives it
          + "\u001b[?1l" // arrow keys as CSI
          + "\u001b[?2004h"; // pastes in brackets

  /** Cleared before it is left: the Linux console and many a screen(1) have no alternate screen. */
  private static final String LEAVE =
      "\u001b[0m\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[H\u001b[2J\u001b[?1049l";

  private static final String MOUSE_ON = "\u001b[?1000h\u001b[?1002h\u001b[?1006h";
  private static final String MOUSE_OFF = "\u001b[?1006l\u001b[?1002l\u001b[?1000l";

  private final int inputFd;
  private final int outputFd;
  private final Abi abi;
  private volatile boolean mouse;
  private final TtyOutput output;
  private final Runnable whenGivenBack;
  private final AtomicBoolean up;
  private byte @Nullable [] saved;

  /**
   * Takes over a terminal; {@link #enterPrivateMode} makes it show the screen.
   *
   * @param whenGivenBack called when the terminal was given back for good, also in a dying process
   */
  PosixTerminal(
      int inputFd, int outputFd, Abi abi, TtySource source, boolean mouse, Runnable whenGivenBack)
      throws IOException {
    this.inputFd = inputFd;
    this.outputFd = outputFd;
    this.abi = abi;
    this.mouse = mouse;
    this.whenGivenBack = whenGivenBack;
    TtyOutput tty = new TtyOutput(outputFd, abi);
    this.output = tty;
    this.up = new AtomicBoolean();
    super(new InputFrames(source), tty, StandardCharsets.UTF_8, CtrlCBehaviour.TRAP);
  }

  Size size() {
    return Tty.size(outputFd, abi);
  }

  /** Takes the terminal, or takes it again after somebody else had it. */
  @Override
  public void enterPrivateMode() throws IOException {
    if (output.isClosed()) {
      return;
    }
    byte[] settings = settings();
    // In the background this stops the process until it is brought back: as it should be.
    Tty.apply(inputFd, RawMode.from(settings, abi));
    up.set(true);
    output.open(bytes(mouse ? ENTER + MOUSE_ON : ENTER));
    if (output.isClosed()) {
      // The process is ending and has given the terminal back meanwhile.
      Tty.apply(inputFd, settings);
    }
  }

  /** Takes clicks and the wheel from the terminal, or leaves them to it, from now on. */
  void mouse(boolean taken) throws IOException {
    if (taken == mouse) {
      return;
    }
    mouse = taken;
    output.write(bytes(taken ? MOUSE_ON : MOUSE_OFF));
    output.flush();
  }

  /** Writes a sequence that shows nothing. */
  void send(String sequence) throws IOException {
    output.write(bytes(sequence));
    output.flush();
  }

  /** Gives the terminal back as it was. May be called twice and from any thread. */
  @Override
  public void exitPrivateMode() throws IOException {
    if (!up.compareAndSet(true, false)) {
      return;
    }
    boolean another = Tty.belongsToAnother(inputFd);
    // If the launcher has died, that other is the shell, which has its own settings but our screen.
    boolean shows = !another || LauncherTie.isCut();
    output.shut(shows ? bytes(MOUSE_OFF + LEAVE) : new byte[0]);
    if (!another) {
      Tty.apply(inputFd, settings());
    }
  }

  private byte[] settings() throws IOException {
    byte[] settings = saved;
    if (settings == null) {
      throw new IOException("the terminal's settings were not read");
    }
    return settings;
  }

  private static byte[] bytes(String sequence) {
    return sequence.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  protected void saveTerminalSettings() throws IOException {
    saved = Tty.settings(inputFd, abi);
  }

  /** The superclass calls this when it is closed and, in a hook, when the process ends. */
  @Override
  protected void restoreTerminalSettings() throws IOException {
    output.close();
    try {
      exitPrivateMode();
    } finally {
      whenGivenBack.run();
    }
  }

  @Override
  protected void canonicalMode(boolean enabled) {
    // Set with everything else when the terminal is entered.
  }

  @Override
  protected void keyEchoEnabled(boolean enabled) {
    // Set with everything else when the terminal is entered.
  }

  @Override
  protected void keyStrokeSignalsEnabled(boolean enabled) {
    // Set with everything else when the terminal is entered.
  }

  @Override
  protected void registerTerminalResizeListener(Runnable onResize) {
    // The size is asked for at each frame; LiveScreen has the signal.
  }

  @Override
  protected TerminalSize findTerminalSize() {
    Size size = size();
    return new TerminalSize(size.columns(), size.rows());
  }

  @Override
  protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
    return new KeyProfile();
  }

  @Override
  protected void writeToTerminal(byte... bytes) throws IOException {
    output.write(bytes, 0, bytes.length);
  }

  /** Lanterna encodes char by char, which breaks characters of two chars and adds zero bytes. */
  @Override
  public void putString(String text) throws IOException {
    output.writeText(text);
  }

  @Override
  public void putCharacter(char c) throws IOException {
    output.writeText(String.valueOf(c));
  }

  @Override
  public void flush() throws IOException {
    output.flush();
  }
}
