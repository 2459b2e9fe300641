package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.canvas.Style;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreenLoopTest {
  private static final Duration TICK = Duration.ofSeconds(2);

  /** A screen whose inputs are there before the loop starts; a missing one is a tick. */
  private static final class FakeScreen implements Screen {
    final Deque<List<Input>> moments = new ArrayDeque<>();
    final List<String> log = new ArrayList<>();
    private final Deque<Input> pending = new ArrayDeque<>();
    private Size size = new Size(10, 1);

    FakeScreen then(Input... inputs) {
      moments.add(List.of(inputs));
      return this;
    }

    @Override
    public Size size() {
      return size;
    }

    @Override
    public void paint(Canvas canvas) {
      log.add("paint " + canvas.toText().strip());
    }

    @Override
    public void redraw() {
      log.add("redraw");
    }

    @Override
    public @Nullable Input take(long nanos) {
      if (nanos > 0 && pending.isEmpty()) {
        pending.addAll(moments.isEmpty() ? List.of(new Input.Closed()) : moments.remove());
      }
      Input input = pending.poll();
      if (input instanceof Input.Resize resize) {
        size = resize.size();
      }
      return input;
    }

    @Override
    public void post(Input input) {
      pending.add(input);
    }

    @Override
    public void suspend() {
      log.add("suspend");
    }
  }

  private static final class Typed implements View {
    final StringBuilder text = new StringBuilder();

    @Override
    public Canvas render(Size size) {
      Canvas canvas = new Canvas(size, Glyphs.ASCII);
      canvas.text(0, 0, "[" + text + "]", Style.NORMAL);
      return canvas;
    }

    @Override
    public Reaction on(Input input) {
      if (!(input instanceof Input.Key key) || key.ctrl()) {
        return Reaction.IGNORED;
      }
      if (key.is('.')) {
        return Reaction.TAKEN;
      }
      text.appendCodePoint(key.codePoint());
      return key.is('q') ? Reaction.QUIT : Reaction.RENDER;
    }
  }

  private static List<String> run(FakeScreen screen) throws Exception {
    new ScreenLoop(screen, new Typed(), TICK).run();
    return screen.log;
  }

  @Test
  void paintsOnceForAllThatCameAtOnce() throws Exception {
    FakeScreen screen =
        new FakeScreen()
            .then(Input.Key.of('a'), Input.Key.of('b'))
            .then(Input.Key.of('c'))
            .then(Input.Key.of('q'));
    assertThat(run(screen)).containsExactly("paint []", "paint [ab]", "paint [abc]");
  }

  @Test
  void paintsAtEachTick() throws Exception {
    assertThat(run(new FakeScreen().then().then()))
        .containsExactly("paint []", "paint []", "paint []");
  }

  @Test
  void doesNotPaintForAnInputThatChangesNothing() throws Exception {
    assertThat(run(new FakeScreen().then(Input.Key.of('.')).then(Input.Key.of('q'))))
        .containsExactly("paint []");
  }

  @Test
  void nothingIsTakenAfterQuit() throws Exception {
    FakeScreen screen = new FakeScreen().then(Input.Key.of('q'), Input.Key.ctrl('z'));
    assertThat(run(screen)).containsExactly("paint []");
  }

  @Test
  void endsWhenTheTerminalIsGone() throws Exception {
    FakeScreen screen = new FakeScreen().then(new Input.Closed(), Input.Key.of('a'));
    assertThat(run(screen)).containsExactly("paint []");
  }

  @Test
  void paintsAtTheNewSize() throws Exception {
    FakeScreen screen = new FakeScreen().then(Input.Key.of('a'), Input.Key.of('b'));
    screen.then(new Input.Resize(new Size(2, 1)));
    assertThat(run(screen)).containsExactly("paint []", "paint [ab]", "paint [a");
  }

  @Test
  void knowsTheKeysOfEveryTerminalProgram() throws Exception {
    FakeScreen screen = new FakeScreen().then(Input.Key.ctrl('l')).then(Input.Key.ctrl('z'));
    screen.then(Input.Key.ctrl('c')).then(Input.Key.of('a'));
    assertThat(run(screen))
        .containsExactly("paint []", "redraw", "paint []", "suspend", "paint []");
  }

  @Test
  void manyUpdatesAreOneFrame() throws Exception {
    FakeScreen screen = new FakeScreen();
    ScreenLoop loop = new ScreenLoop(screen, new Typed(), TICK);
    for (int i = 0; i < 5; i++) {
      loop.update();
    }
    assertThat(screen.pending).hasSize(1);
    loop.run();
    assertThat(screen.log).containsExactly("paint []", "paint []");
    loop.update();
    assertThat(screen.pending).hasSize(1);
  }

  @Test
  void aTickOfNothingIsRefused() {
    assertThatThrownBy(() -> new ScreenLoop(new FakeScreen(), new Typed(), Duration.ZERO))
        .hasMessageContaining("PT0S");
  }
}
