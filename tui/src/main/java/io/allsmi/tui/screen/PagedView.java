package io.allsmi.tui.screen;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Click;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.FleetPage;
import io.allsmi.tui.page.Hits;
import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.Target;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.settings.SettingsPage;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A screen while it is used: a stack of pages, fed with inputs. The view is given by the thread
 * that collects; everything else belongs to the screen's own thread.
 */
public class PagedView implements View {
  /** The wheel moves by three rows, as it moves the text of a page. */
  private static final int WHEEL = 3;

  private static final long NOTICE_NANOS = 8_000_000_000L;

  private final Consumer<Effect> outside;
  private final Supplier<Moment> clock;
  private final List<Placed> pages = new ArrayList<>();
  private volatile FleetView newest;
  private FleetView shown;
  private UiOptions options;
  private boolean frozen;
  private volatile String notice = "";
  private volatile long noticed;
  private Hits hits = new Hits();
  private Size size = new Size(0, 0);

  /**
   * A page on the stack.
   *
   * @param node the node of a fleet that it is about; empty for none
   */
  private record Placed(Page page, String node) {}

  /**
   * @param first the page at the bottom, which is never left
   * @param empty what to show before the first view is given
   * @param outside carries out what pages ask for, but for {@link Effect.Quit} and {@link
   *     Effect.Say}
   */
  protected PagedView(Page first, FleetView empty, UiOptions options, Consumer<Effect> outside) {
    this(first, empty, options, outside, PagedView::now);
  }

  /** With a clock of its own, so that ages in it are those of the view and not of the reader. */
  protected PagedView(
      Page first,
      FleetView empty,
      UiOptions options,
      Consumer<Effect> outside,
      Supplier<Moment> clock) {
    this.clock = clock;
    this.options = options;
    this.outside = outside;
    this.newest = empty;
    this.shown = empty;
    pages.add(new Placed(first, ""));
  }

  /** Tells the user something for some seconds or until the next key; from any thread. */
  public void say(String text) {
    noticed = System.nanoTime();
    notice = text;
  }

  /** What to show from now on; from any thread. */
  public void show(FleetView view) {
    newest = view;
  }

  @Override
  public Canvas render(Size size) {
    if (!frozen) shown = newest;
    hits = new Hits();
    if (System.nanoTime() - noticed > NOTICE_NANOS) notice = "";
    this.size = size;
    List<Page> all = new ArrayList<>(pages.size());
    for (Placed placed : pages) all.add(placed.page());
    return PageScreen.render(all, scene(), notice, size, hits);
  }

  private Scene scene() {
    Scene scene = new Scene(shown, Optional.empty(), options, frozen, clock.get(), size).on(node());
    return scene.in(PageScreen.room(size, scene));
  }

  private static Moment now() {
    return new Moment(System.currentTimeMillis(), System.nanoTime());
  }

  @Override
  public Reaction on(Input input) {
    // Not a switch: one over types costs 10 ms at its first use.
    if (input instanceof Input.Key key) return on(key);
    if (input instanceof Input.Mouse mouse) return on(mouse);
    if (input instanceof Input.Resize) return Reaction.RENDER;
    boolean paste = input instanceof Input.Paste && isReady();
    return paste ? take(top().paste(((Input.Paste) input).text(), scene())) : Reaction.TAKEN;
  }

  private Page top() {
    return pages.getLast().page();
  }

  /** The node that the uppermost page is about; empty for none. */
  private String node() {
    return pages.getLast().node();
  }

  /** Whether there is something that pages can be about. */
  private boolean isReady() {
    return !shown.nodes().isEmpty() || pages.getFirst().page() instanceof FleetPage;
  }

  private Reaction on(Input.Key key) {
    boolean told = !notice.isEmpty();
    notice = "";
    Reaction reaction = press(key);
    return told && reaction == Reaction.TAKEN ? Reaction.RENDER : reaction;
  }

  private Reaction press(Input.Key key) {
    if (isReady()) {
      Step step = top().key(key, scene());
      if (!(step.go() instanceof Step.Go.Ignored)) return take(step);
    }
    Optional<FrameAction> action = FrameKeys.BEFORE.action(key);
    if (action.isEmpty()) action = FrameKeys.AFTER.action(key);
    return action.isEmpty() ? Reaction.IGNORED : frame(action.get());
  }

  private Reaction on(Input.Mouse mouse) {
    Click click = hits.at(mouse.column(), mouse.row(), mouse.button());
    switch (mouse.action()) {
      case PRESS -> {
        if (click.target() instanceof Target.Press press) return on(press.key());
      }
      case WHEEL_UP, WHEEL_DOWN -> {}
      default -> {
        return Reaction.TAKEN;
      }
    }
    if (!isReady()) return Reaction.TAKEN;
    return take(
        switch (mouse.action()) {
          case WHEEL_UP -> top().wheel(click, -WHEEL, scene());
          case WHEEL_DOWN -> top().wheel(click, WHEEL, scene());
          default -> top().click(click, scene());
        });
  }

  private Reaction take(Step step) {
    Page before = pages.set(pages.size() - 1, new Placed(step.page(), node())).page();
    if (step.go() instanceof Step.Go.Open open) open(open.other(), node());
    if (step.go() instanceof Step.Go.OpenNode open) open(open.other(), open.node());
    if (step.go() instanceof Step.Go.Back) leave();
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Quit) return Reaction.QUIT;
      carryOut(effect);
    }
    boolean stays = step.go() instanceof Step.Go.Stay;
    boolean same = stays && step.effects().isEmpty() && step.page().equals(before);
    return same ? Reaction.TAKEN : Reaction.RENDER;
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Say say) {
      say(say.text());
      return;
    }
    if (effect instanceof Effect.Use use) options = use.options();
    outside.accept(effect);
  }

  private void open(Page page, String node) {
    String before = node();
    pages.add(new Placed(page, node));
    watch(before);
  }

  private void leave() {
    if (pages.size() == 1) return;
    String before = node();
    pages.removeLast();
    watch(before);
  }

  private void watch(String before) {
    if (!node().equals(before)) outside.accept(new Effect.Watch(node()));
  }

  private Reaction frame(FrameAction action) {
    switch (action) {
      case QUIT -> {
        return Reaction.QUIT;
      }
      case HELP -> {
        if (top() instanceof HelpPage) leave();
        else open(new HelpPage(top(), 0), node());
      }
      case BACK -> {
        if (pages.size() == 1) frozen = false;
        leave();
      }
      case SETTINGS -> {
        if (top() instanceof SettingsPage) leave();
        else open(SettingsPage.of(options), node());
      }
      case FREEZE -> frozen = !frozen;
      case SLOWER, FASTER -> {
        double seconds = Intervals.next(options.interval(), action == FrameAction.SLOWER);
        if (seconds == options.interval()) return Reaction.TAKEN;
        carryOut(new Effect.Use(options.withInterval(seconds)));
      }
    }
    return Reaction.RENDER;
  }
}
