package io.allsmi.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleFleet;
import io.allsmi.tui.show.Show;
import io.allsmi.tui.show.Totals;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.Input.Mouse;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is pressed, clicked and pasted, at whatever size, while nodes come and go: there is a
 * screen of that size, no text from outside reaches the terminal raw, and what a node said that is
 * not current is nowhere shown as how it is: such nodes have 6666 °C here.
 */
class ClusterPropertyTest {
  private static final String KEYS = "?fgpmz[]sZrejkl:/!<>,.G0123 andsuodegprvicbtx-\u0301漢";
  private static final List<KeyName> NAMED =
      List.of(KeyName.values()).subList(1, KeyName.values().length);
  private static final List<String> COMMANDS =
      List.of(
          ":nodes",
          ":devices",
          ":processes",
          ":users",
          ":jobs",
          ":problems",
          ":overview",
          ":group rack",
          ":group model",
          ":group state",
          ":group name",
          ":node gx-003",
          ":sort util",
          ":sort temp",
          ":devices /nvidia1",
          ":filter !a01");
  private static final String HOSTILE = "a\u001b[2J\u001b]0;x\u0007\r\n漢字\u0301\u202e\u0000\u009b";
  private static final List<FleetView> FLEETS =
      List.of(
          SampleFleet.of(0).view(),
          SampleFleet.of(1, 3).marked().view(),
          SampleFleet.of(8, 4).marked().view(),
          SampleFleet.of(8, 5).marked().named(HOSTILE).view(),
          SampleFleet.of(120, 6).marked().withoutLabels().view(),
          SampleFleet.of(310, 7).marked().unheard(40).view());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nothingIsEverWrong(long seed) {
    Random random = new Random(seed);
    Glyphs glyphs = List.of(Glyphs.values()).get(random.nextInt(3));
    FleetView fleet = pick(random);
    ClusterView view = new ClusterView(fleet, UiOptions.of(glyphs, 2), effect -> {}, fleet::at);
    Size size = new Size(120, 40);
    for (int i = 0; i < 150; i++) {
      if (random.nextInt(20) == 0) view.show(pick(random));
      if (random.nextInt(8) == 0) size = size(random);
      Canvas canvas = view.render(size);
      String where = "seed " + seed + " step " + i + "\n" + canvas.toText();
      assertThat(canvas.width()).as(where).isEqualTo(size.columns());
      assertThat(canvas.height()).as(where).isEqualTo(size.rows());
      check(canvas, where);
      for (Input input : inputs(random, size)) {
        View.Reaction _ = view.on(input);
      }
    }
  }

  private static void check(Canvas canvas, String where) {
    String text = canvas.toText();
    assertThat(text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)))
        .as(where)
        .isTrue();
    String[] rows = text.split("\n", -1);
    // The page of a node that is not current says so in its second row, and is grey.
    boolean past = rows.length > 1 && rows[1].matches("(?s).* is (down|stale|un|mal|asked).*");
    if (!past) assertThat(text).as(where).doesNotContain("6666");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void totalsAreOfCurrentNodesAlone(long seed) {
    List<NodeView> nodes = new ArrayList<>(SampleFleet.of(200, seed).marked().view().nodes());
    Collections.shuffle(nodes, new Random(seed));
    FleetView fleet = new FleetView(nodes, Moment.ofWall(1_763_759_057_000L));
    double watts = 0;
    int current = 0;
    for (NodeView node : nodes) {
      if (!node.state().isCurrent()) continue;
      current++;
      double own = Totals.sum(Totals.powered(node.snapshot()), AcceleratorMetrics.POWER_WATTS);
      if (!Double.isNaN(own)) watts += own;
    }
    String header = new User(fleet, new Size(200, 60)).row(0);

    assertThat(header).contains(current + " of 200 nodes").contains(Show.watts(watts));
  }

  private static FleetView pick(Random random) {
    return FLEETS.get(random.nextInt(FLEETS.size()));
  }

  private static Size size(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> new Size(random.nextInt(4), random.nextInt(4));
      case 1 -> new Size(400, 150);
      case 2 -> new Size(40, 8);
      default -> new Size(random.nextInt(220), random.nextInt(70));
    };
  }

  private static List<Input> inputs(Random random, Size size) {
    return switch (random.nextInt(12)) {
      case 0 -> List.of(mouse(random, size, Mouse.Action.WHEEL_UP));
      case 1 -> List.of(mouse(random, size, Mouse.Action.WHEEL_DOWN));
      case 2, 3 -> List.of(mouse(random, size, Mouse.Action.PRESS));
      case 4 -> List.of(new Input.Paste(HOSTILE));
      case 5, 6 -> List.of(Input.Key.of(NAMED.get(random.nextInt(NAMED.size()))));
      case 7, 8 -> command(random);
      default -> List.of(Input.Key.of(KEYS.codePointAt(random.nextInt(KEYS.length()))));
    };
  }

  private static List<Input> command(Random random) {
    List<Input> keys = new ArrayList<>();
    keys.add(Input.Key.of(KeyName.ESCAPE));
    String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
    command.codePoints().forEach(c -> keys.add(Input.Key.of(c)));
    keys.add(Input.Key.of(KeyName.ENTER));
    return keys;
  }

  private static Input mouse(Random random, Size size, Mouse.Action action) {
    int column = random.nextInt(Math.max(1, size.columns() + 2));
    int row = random.nextInt(Math.max(1, size.rows() + 2));
    return new Mouse(action, 1, column, row, false, false, false);
  }
}
