package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.Input.Mouse;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is pressed, clicked and pasted, at whatever size, while devices come and go and the
 * clock jumps: there is a screen of that size, and no text from outside reaches the terminal raw.
 */
class OverviewPropertyTest {
  private static final String KEYS =
      "qhjkgGrpteamPy/:!~<>,.[]0123456789 sgpu3ort\u0301漢" + "fff+-=";
  private static final List<KeyName> NAMED =
      List.of(KeyName.values()).subList(1, KeyName.values().length);
  private static final String HOSTILE = "a\u001b[2J\u001b]0;x\u0007\r\n漢字\u0301\u202e\u0000\u009b";
  private static final List<FleetView> VIEWS =
      List.of(
          SampleNode.withGpus(0),
          SampleNode.withGpus(1),
          SampleNode.of(4).partitioned(2, 3).named(HOSTILE).view(),
          SampleNode.of(8).late().lost().view(),
          SampleNode.of(8).old().view(),
          SampleNode.of(64).partitioned(64, 7).view(),
          SampleNode.of(2).processes(4000).named(HOSTILE).view(),
          empty(),
          earlier(SampleNode.withGpus(8)),
          new FleetView(List.of(), Moment.ofWall(0)));

  private static FleetView empty() {
    NodeView node = SampleNode.withGpus(2).nodes().getFirst();
    Snapshot nothing = Snapshot.empty("", new Moment(0, 0));
    return FleetView.of(new NodeView(nothing, node.history(), node.state()));
  }

  /** A clock that was set back by a year, under an inventory whose devices say nothing. */
  private static FleetView earlier(FleetView view) {
    NodeView node = view.nodes().getFirst();
    Snapshot s = node.snapshot();
    Moment before = new Moment(s.at().wallMillis() - 31_536_000_000L, s.at().monotonicNanos());
    Inventory inventory = new Inventory(s.inventory().devices(), s.inventory().generation());
    Snapshot back =
        new Snapshot(
            s.node(),
            before,
            inventory,
            List.of(),
            s.processes(),
            s.events(),
            s.findings(),
            s.sources());
    return FleetView.of(new NodeView(back, node.history(), node.state()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thereIsAlwaysAScreen(long seed) {
    Random random = new Random(seed);
    Glyphs glyphs = List.of(Glyphs.values()).get(random.nextInt(3));
    LocalView view = new LocalView(pick(random), UiOptions.of(glyphs, 2), effect -> {});
    Size size = new Size(120, 40);
    for (int i = 0; i < 80; i++) {
      if (random.nextInt(20) == 0) view.show(pick(random));
      if (random.nextInt(8) == 0) size = size(random);
      Canvas canvas = view.render(size);
      assertThat(canvas.width()).as("seed %d step %d", seed, i).isEqualTo(size.columns());
      assertThat(canvas.height()).isEqualTo(size.rows());
      String text = canvas.toText();
      assertThat(text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)))
          .as("seed %d step %d", seed, i)
          .isTrue();
      view.on(input(random, size));
    }
  }

  private static FleetView pick(Random random) {
    return VIEWS.get(random.nextInt(VIEWS.size()));
  }

  private static Size size(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> new Size(random.nextInt(4), random.nextInt(4));
      case 1 -> new Size(500, 200);
      case 2 -> new Size(40, 8);
      default -> new Size(random.nextInt(220), random.nextInt(70));
    };
  }

  private static Input input(Random random, Size size) {
    return switch (random.nextInt(10)) {
      case 0 -> mouse(random, size, Mouse.Action.WHEEL_UP);
      case 1 -> mouse(random, size, Mouse.Action.WHEEL_DOWN);
      case 2, 3 -> mouse(random, size, Mouse.Action.PRESS);
      case 4 -> new Input.Paste(HOSTILE);
      case 5, 6 -> Input.Key.of(NAMED.get(random.nextInt(NAMED.size())));
      default -> Input.Key.of(KEYS.codePointAt(random.nextInt(KEYS.length())));
    };
  }

  private static Input mouse(Random random, Size size, Mouse.Action action) {
    int column = random.nextInt(Math.max(1, size.columns() + 2));
    int row = random.nextInt(Math.max(1, size.rows() + 2));
    return new Mouse(action, 1, column, row, false, false, false);
  }
}
