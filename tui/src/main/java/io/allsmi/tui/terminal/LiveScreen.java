package io.allsmi.tui.terminal;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that the program was started in, as a screen.
 *
 * <p>While it is open, the terminal shows the alternate screen, keys arrive one by one, and what
 * anybody prints to standard output or error goes to a file instead. {@link #close} gives the
 * terminal back, and so does the end of the process by {@code exit}, SIGTERM, SIGINT or SIGHUP,
 * within 200 ms and even if the thread that paints hangs.
 *
 * <p>Ctrl-C is a key like any other, with one difference: if nobody takes it within 150 ms the
 * program hangs, and it ends with exit code 130.
 */
public final class LiveScreen implements Screen, AutoCloseable {
  private static final int STDIN = 0;
  private static final int STDOUT = 1;
  private static final int OWN_GROUP = 0;
  private static final int CTRL_C_MILLIS = 150;
  private static final int INTERRUPTED = 130;
  private static final int QUEUE_LIMIT = 1024;
  private static final int JOIN_MILLIS = 500;

  /** How long a stop may take to happen; where it never does (no shell above us) life goes on. */
  private static final int STOP_MILLIS = 300;

  private final Abi abi;
  private final int inputFd;
  private final int outputFd;
  private final TtySource source;
  private final PosixTerminal terminal;
  private final Painter painter;
  private final Thread reader;
  private final LinkedTransferQueue<Input> inputs = new LinkedTransferQueue<>();
  private final Semaphore continued = new Semaphore(0);
  private volatile boolean stopping;
  private volatile boolean lost;
  private volatile @Nullable Canvas painted;
  private boolean handlingSignals;
  private boolean closed;

  /**
   * How a screen is opened.
   *
   * @param theme colours
   * @param depth how many of them
   * @param mouse whether clicks and the wheel are inputs; without, the terminal keeps them for its
   *     own selection of text
   * @param printed where goes what is printed to standard output and error meanwhile: a file, which
   *     must exist, or {@code /dev/null}
   */
  public record Options(Theme theme, ColorDepth depth, boolean mouse, Path printed) {
    /** What suits the terminal that an environment describes, with the mouse. */
    public static Options detect(Map<String, String> environment) {
      return new Options(
          Theme.detect(environment), ColorDepth.detect(environment), true, Path.of("/dev/null"));
    }
  }

  private LiveScreen(Abi abi, int inputFd, int outputFd, Options options, Runnable whenGivenBack)
      throws IOException {
    this.abi = abi;
    this.inputFd = inputFd;
    this.outputFd = Tty.selectable(outputFd);
    this.source = new TtySource(inputFd, abi);
    this.terminal =
        new PosixTerminal(inputFd, outputFd, abi, source, options.mouse(), whenGivenBack);
    this.painter = new Painter(terminal, options.theme(), options.depth());
    this.reader = Thread.ofPlatform().daemon().name("allsmi-keys").unstarted(this::read);
  }

  /**
   * Opens the screen. Standard output must be a terminal; where standard input is not, keys are
   * read from {@code /dev/tty}.
   *
   * @throws IOException in one line, what is missing and what to do
   */
  public static LiveScreen open(Options options) throws IOException {
    try {
      return openTerminal(options);
    } catch (LinkageError e) {
      throw new IOException("cannot load the native part of JNA: " + e.getMessage(), e);
    }
  }

  private static LiveScreen openTerminal(Options options) throws IOException {
    Abi abi = Abi.current();
    if (!Tty.isTerminal(STDOUT, abi)) {
      throw new IOException(
          "standard output is not a terminal: run this in one, or use `allsmi snapshot`");
    }
    int inputFd = Tty.isTerminal(STDIN, abi) ? STDIN : openControllingTerminal(abi);
    int outputFd = LibC.dup(STDOUT);
    if (outputFd < 0) {
      throw Tty.failed("copy the descriptor of standard output");
    }
    DivertedOutput diverted = DivertedOutput.to(options.printed(), abi);
    try {
      return on(abi, inputFd, outputFd, options, diverted::restore);
    } catch (IOException | RuntimeException | LinkageError e) {
      diverted.restore();
      throw e;
    }
  }

  private static int openControllingTerminal(Abi abi) throws IOException {
    int fd = LibC.open("/dev/tty", Abi.O_RDWR | abi.oNoctty());
    if (fd < 0) {
      throw new IOException(
          "there is no terminal to read keys from: standard input is none and /dev/tty cannot be"
              + " opened");
    }
    return fd;
  }

  /**
   * A screen on the descriptors of a terminal, which it closes unless they are the standard ones.
   */
  static LiveScreen on(Abi abi, int inputFd, int outputFd, Options options, Runnable whenGivenBack)
      throws IOException {
    LiveScreen screen = new LiveScreen(abi, inputFd, outputFd, options, whenGivenBack);
    try {
      screen.terminal.enterPrivateMode();
    } catch (IOException | RuntimeException e) {
      screen.terminal.close();
      throw e;
    }
    screen.reader.start();
    return screen;
  }

  @Override
  public Size size() {
    return terminal.size();
  }

  @Override
  public void paint(Canvas canvas) throws IOException {
    if (lost) {
      lost = false;
      painter.forget();
    }
    painter.paint(canvas);
    painted = canvas;
    if (!handlingSignals) {
      // After the first frame, because reflection takes its time.
      handlingSignals = true;
      Thread.ofPlatform().daemon().name("allsmi-signals").start(this::handleSignals);
    }
  }

  @Override
  public void redraw() {
    lost = true;
  }

  /** Changes the colours from the next frame on; by the thread that paints. */
  public void use(Theme theme, ColorDepth depth) {
    painter.use(theme, depth);
  }

  /** Takes clicks and the wheel from the terminal, or leaves them to it; by the same thread. */
  public void mouse(boolean taken) throws IOException {
    terminal.mouse(taken);
  }

  /**
   * Hands a text to the clipboard of the terminal, which may be far away; whether it takes it
   * cannot be known. By the thread that paints.
   *
   * @return false when the text is longer than terminals take
   */
  public boolean copy(String text) throws IOException {
    String sequence = Clipboard.sequence(text, System.getenv());
    terminal.send(sequence);
    return !sequence.isEmpty();
  }

  @Override
  public @Nullable Input take(long nanos) throws InterruptedException {
    return nanos <= 0 ? inputs.poll() : inputs.poll(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void post(Input input) {
    // Keys that nobody takes must not fill the memory.
    if (input instanceof Input.Closed || inputs.size() < QUEUE_LIMIT) {
      inputs.put(input);
    }
  }

  private void read() {
    LauncherTie.tie();
    KeyTranslator translator = new KeyTranslator();
    try {
      while (true) {
        Input input = translator.translate(terminal.readInput());
        if (input instanceof Input.Closed) {
          break;
        }
        if (input != null) {
          deliver(input);
        }
      }
    } catch (IOException | InterruptedException ignored) {
      // Either way nothing more can be read.
    } finally {
      post(new Input.Closed());
    }
  }

  private void deliver(Input input) throws InterruptedException {
    boolean ctrlC = input instanceof Input.Key key && key.isCtrl('c');
    if (!ctrlC) {
      post(input);
    } else if (!inputs.tryTransfer(input, CTRL_C_MILLIS, TimeUnit.MILLISECONDS)) {
      System.exit(INTERRUPTED);
    }
  }

  private synchronized void handleSignals() {
    if (closed) {
      return;
    }
    boolean available = Signals.handle("WINCH", () -> post(new Input.Resize(size())));
    if (available) {
      Signals.handle("CONT", this::onContinue);
      Signals.handle("TSTP", () -> stop(LibC.getpid()));
    }
    Size size = size();
    Canvas shown = painted;
    if (shown != null && (shown.width() != size.columns() || shown.height() != size.rows())) {
      post(new Input.Resize(size));
    }
  }

  private void onContinue() {
    if (stopping) {
      continued.release();
    } else {
      resume();
    }
  }

  @Override
  public void suspend() {
    // As the terminal does it: whoever was started together with us stops together with us.
    stop(OWN_GROUP);
  }

  private synchronized void stop(int pid) {
    if (closed) {
      return;
    }
    stopping = true;
    continued.drainPermits();
    try {
      terminal.exitPrivateMode();
      Signals.byDefault("TSTP");
      int _ = LibC.kill(pid, abi.sigtstp());
      // The stop may come a moment after kill has returned.
      boolean _ = continued.tryAcquire(STOP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      post(new Input.Closed());
    }
    stopping = false;
    Signals.handle("TSTP", () -> stop(LibC.getpid()));
    resume();
  }

  private void resume() {
    try {
      terminal.enterPrivateMode();
    } catch (IOException e) {
      post(new Input.Closed());
      return;
    }
    lost = true;
    post(new Input.Resize(size()));
  }

  /** Gives the terminal back. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      terminal.close();
    } catch (IllegalStateException e) {
      // The process is ending: the hook does it, and still needs the descriptors.
      return;
    } catch (IOException ignored) {
      // The terminal is gone, and with it what would have been restored.
    }
    source.stop();
    try {
      reader.join(JOIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (String signal : new String[] {"WINCH", "CONT", "TSTP"}) {
      Signals.byDefault(signal);
    }
    closeUnlessStandard(inputFd);
    closeUnlessStandard(outputFd);
  }

  private static void closeUnlessStandard(int fd) {
    if (fd > 2) {
      int _ = LibC.close(fd);
    }
  }
}
