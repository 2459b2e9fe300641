package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;
import io.allsmi.tui.terminal.Input.Mouse;
import io.allsmi.tui.theme.ColorDepth;
import io.allsmi.tui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveScreenTest {
  private static final LiveScreen.Options OPTIONS =
      new LiveScreen.Options(Theme.MONO, ColorDepth.NONE, true, Path.of("/dev/null"));
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

  private Pty pty;
  private byte[] before;
  private LiveScreen screen;
  private int givenBack;

  @BeforeEach
  void openTerminal() throws IOException {
    pty = new Pty(80, 24);
    before = pty.settings();
    screen = LiveScreen.on(pty.abi, pty.open(), pty.open(), OPTIONS, () -> givenBack++);
  }

  @AfterEach
  void closeTerminal() {
    screen.close();
    pty.close();
  }

  private Input next() throws InterruptedException {
    Input input = screen.take(PATIENCE);
    return Objects.requireNonNull(input, "no input came");
  }

  private static Canvas text(String text) {
    Canvas canvas = new Canvas(80, 24, Glyphs.BRAILLE);
    canvas.text(0, 0, text, Style.NORMAL);
    return canvas;
  }

  @Test
  void takesTheTerminalAndGivesItBackAsItWas() throws Exception {
    assertThat(pty.settings()).isEqualTo(RawMode.from(before, pty.abi)).isNotEqualTo(before);
    pty.await(pty::inAlternateScreen, "the alternate screen");
    for (String mode : new String[] {"1000", "1002", "1006", "2004"}) {
      pty.await(() -> pty.hasMode(mode), "mode " + mode);
    }
    screen.close();
    assertThat(pty.settings()).isEqualTo(before);
    pty.await(() -> !pty.inAlternateScreen(), "the normal screen");
    for (String mode : new String[] {"1000", "1002", "1006", "2004"}) {
      assertThat(pty.hasMode(mode)).as(mode).isFalse();
    }
    assertThat(pty.hasMode("25")).as("the cursor").isTrue();
    assertThat(pty.hasMode("7")).as("wrapping").isTrue();
    assertThat(givenBack).isEqualTo(1);
  }

  @Test
  void closingTwiceIsClosingOnce() {
    screen.close();
    screen.close();
    assertThat(givenBack).isEqualTo(1);
  }

  @Test
  void showsWhatIsPainted() throws Exception {
    screen.paint(text("gpu 64 °C 漢字🚀"));
    pty.awaitShown("gpu 64 °C 漢字🚀");
  }

  @Test
  void nothingIsPaintedOnATerminalThatWasGivenBack() throws Exception {
    screen.paint(text("first"));
    pty.awaitShown("first");
    screen.close();
    pty.await(() -> !pty.inAlternateScreen(), "the normal screen");
    pty.forgetReceived();
    screen.paint(text("second"));
    assertThat(pty.received()).isEmpty();
  }

  @Test
  void theMouseIsTakenAndLeftWhileItRuns() throws Exception {
    pty.await(() -> pty.hasMode("1006"), "the mouse");
    screen.mouse(false);
    pty.await(() -> !pty.hasMode("1006") && !pty.hasMode("1000"), "the mouse to be left");
    screen.mouse(true);
    pty.await(() -> pty.hasMode("1006") && pty.hasMode("1000"), "the mouse again");
  }

  @Test
  void whatWasLostIsPaintedWhole() throws Exception {
    screen.paint(text("gpu"));
    pty.awaitShown("gpu");
    pty.forgetReceived();
    screen.redraw();
    screen.paint(text("gpu"));
    pty.await(() -> pty.received().contains("gpu"), "another frame");
  }

  @Test
  void keysMouseAndPastesArrive() throws Exception {
    pty.type("q\u001b[A\u001b[<0;10;5M\u001b[200~two\nlines\u001b[201~\u001b");
    assertThat(next()).isEqualTo(Input.Key.of('q'));
    assertThat(next()).isEqualTo(Input.Key.of(KeyName.UP));
    assertThat(next()).isEqualTo(new Mouse(Mouse.Action.PRESS, 1, 9, 4, false, false, false));
    assertThat(next()).isEqualTo(new Input.Paste("two\nlines"));
    assertThat(next()).isEqualTo(Input.Key.of(KeyName.ESCAPE));
  }

  @Test
  void keysThatASettledTerminalWouldEatArrive() throws Exception {
    pty.type("\r\u0013\u0011\u001a\u0016\u001c\u0004");
    assertThat(next()).isEqualTo(Input.Key.of(KeyName.ENTER));
    for (char letter : "sqzv\\d".toCharArray()) {
      assertThat(next()).isEqualTo(Input.Key.ctrl(letter));
    }
  }

  @Test
  void ctrlCArrivesAsAKey() throws Exception {
    // The waiting end must be there first: a Ctrl-C that nobody takes ends the process.
    Thread taker = Thread.currentThread();
    Thread typist = Thread.ofPlatform().start(() -> typeCtrlCOnceWaiting(taker));
    assertThat(next()).isEqualTo(Input.Key.ctrl('c'));
    typist.join();
  }

  private void typeCtrlCOnceWaiting(Thread taker) {
    try {
      pty.await(() -> taker.getState() == Thread.State.TIMED_WAITING, "the taker to wait");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    pty.type("\u0003");
  }

  @Test
  void theSizeIsThatOfTheMoment() {
    assertThat(screen.size()).isEqualTo(new Size(80, 24));
    pty.resize(200, 50);
    assertThat(screen.size()).isEqualTo(new Size(200, 50));
  }

  @Test
  void aSizeThatNobodyKnowsOrBelievesIsReplaced() {
    pty.resize(0, 0);
    assertThat(screen.size()).isEqualTo(new Size(80, 24));
    pty.resize(65_535, 65_535);
    assertThat(screen.size()).isEqualTo(new Size(2000, 1000));
  }

  @Test
  void aFrameThatNobodyReadsDoesNotKeepTheTerminal() throws Exception {
    try (Pty silent = new Pty(200, 50, false)) {
      byte[] settings = silent.settings();
      LiveScreen stuck = LiveScreen.on(silent.abi, silent.open(), silent.open(), OPTIONS, () -> {});
      AtomicInteger frames = new AtomicInteger(-1);
      Thread painter = Thread.ofPlatform().daemon().start(() -> paintMuch(stuck, frames));
      // The kernel keeps less than a hundred frames for a reader that does not come.
      silent.await(() -> isStuck(frames), "the painter to be stuck");
      stuck.close();
      assertThat(silent.settings()).isEqualTo(settings);
      painter.join();
    }
  }

  private static boolean isStuck(AtomicInteger frames) {
    int before = frames.get();
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return before >= 0 && before == frames.get();
  }

  private static void paintMuch(LiveScreen screen, AtomicInteger frames) {
    frames.set(0);
    for (int i = 0; i < 100; i++) {
      Canvas canvas = new Canvas(200, 50, Glyphs.BRAILLE);
      canvas.fill('a' + i % 26, Style.NORMAL);
      try {
        screen.paint(canvas);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      frames.incrementAndGet();
    }
  }

  @Test
  void inputsFromElsewhereArriveInOrder() throws Exception {
    screen.post(new Input.Update());
    screen.post(Input.Key.of('x'));
    assertThat(screen.take(0)).isEqualTo(new Input.Update());
    assertThat(screen.take(0)).isEqualTo(Input.Key.of('x'));
    assertThat(screen.take(0)).isNull();
    assertThat(screen.take(1)).isNull();
  }

  @Test
  void inputsThatNobodyTakesAreNotKeptForEver() throws Exception {
    for (int i = 0; i < 5000; i++) {
      screen.post(Input.Key.of('x'));
    }
    screen.post(new Input.Closed());
    int count = 0;
    Input input = screen.take(0);
    while (input instanceof Input.Key) {
      count++;
      input = screen.take(0);
    }
    assertThat(count).isBetween(1000, 2000);
    assertThat(input).isEqualTo(new Input.Closed());
  }
}
