package io.allsmi.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.sample.SampleFleet;
import io.allsmi.tui.screen.Goldens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterScreensTest {
  private static final Map<Integer, FleetView> FLEETS = new HashMap<>();

  private static final Map<String, User> USERS = new HashMap<>();

  private static FleetView fleet(int nodes) {
    return FLEETS.computeIfAbsent(nodes, SampleFleet::ofNodes);
  }

  @ParameterizedTest
  @MethodSource("expected")
  void looksAsExpected(int nodes, int columns, int rows, Glyphs glyphs) throws IOException {
    Size size = new Size(columns, rows);
    User user =
        USERS.computeIfAbsent(nodes + " " + glyphs, _ -> new User(fleet(nodes), size, glyphs));
    Canvas canvas = user.look(size);
    String name = "cluster-" + nodes + "-" + columns + "x" + rows;

    Goldens.check(glyphs == Glyphs.ASCII ? name + "-ascii" : name, canvas);
  }

  /** Nothing here is a graph: blocks and braille look the same. */
  static List<Arguments> expected() {
    List<Arguments> all = new ArrayList<>();
    for (int nodes : new int[] {0, 1, 8, 300, 10_000}) {
      for (Glyphs glyphs : Glyphs.values()) {
        all.add(Arguments.of(nodes, 80, 24, glyphs));
        all.add(Arguments.of(nodes, 120, 40, glyphs));
        all.add(Arguments.of(nodes, 200, 60, glyphs));
      }
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "nodes, 300, :nodes Enter s Down Down Down Enter",
    "nodes-problems-only, 300, :nodes Enter p",
    "devices-hottest, 300, :devices Enter :sort_temp Enter Down Down",
    "devices-of-a-model, 300, :devices_/l40 Enter",
    "processes, 300, :processes Enter :sort_memory Enter",
    "users, 300, :users Enter",
    "jobs, 300, :jobs Enter > >",
    "problems, 300, :problems Enter",
    "problems-of-one-kind, 300, Tab Enter",
    "racks, 300, :nodes Enter :group_rack Enter",
    "models, 300, :nodes Enter :group_model Enter :sort_util Enter",
    "one-rack, 300, :group_rack Enter Tab Tab Down Enter Tab Tab",
    "map-of-heat, 300, m m Right Right Right Down",
    "map-finer, 300, [ Down Down",
    "map-coarser, 300, ] Right",
    "filter, 300, /a0",
    "group-menu, 8, g",
    "command, 8, :node_g",
    "node-down, 8, :node_gx-004 Enter",
    "node-late, 8, :node_gx-002 Enter",
    "node-up, 8, :node_gx-005 Enter",
    "node-unheard, 8, :node_gx-008 Enter",
    "device, 8, Right Enter",
    "help, 8, ?",
  })
  void looksAsExpectedAfterKeys(String name, int nodes, String keys) throws IOException {
    User user = new User(fleet(nodes), new Size(120, 32)).press(keys);

    Goldens.check("cluster-" + name, user.look());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 300})
  void everySizeHasAScreen(int nodes) {
    for (String keys : List.of("", ":devices Enter", ":node_gx-001 Enter")) {
      User user = new User(fleet(nodes), new Size(120, 40)).press(keys);
      for (int columns = 0; columns < 210; columns += 13) {
        for (int rows = 0; rows < 62; rows++) {
          Canvas canvas = user.look(new Size(columns, rows));
          assertThat(canvas.width()).isEqualTo(columns);
          assertThat(canvas.height()).isEqualTo(rows);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[2J\u001b]0;x\u0007", "\r\n\t", "漢字\u0301\u200d", "\u202e\u0000\u009b"})
  void textFromOutsideNeverSteersTheTerminal(String hostile) {
    User user =
        new User(SampleFleet.of(8).named(hostile).view(), new Size(200, 60)).press(":nodes Enter");

    assertThat(user.text().chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
        .isTrue();
  }
}
