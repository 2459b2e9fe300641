package io.allsmi.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Inventory;
import io.allsmi.model.Moment;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Role;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.sample.SampleFleet;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusterViewTest {
  private static final Size SIZE = new Size(120, 40);
  private static final FleetView EIGHT = SampleFleet.ofNodes(8);
  private static final FleetView MANY = SampleFleet.ofNodes(300);

  @Test
  void theOpenNodeIsWatchedUntilItsPageIsLeft() {
    User user = new User(EIGHT, SIZE).press(":nodes Enter Enter Enter");

    assertThat(user.row(0)).contains("cluster ▸ gx-001 ▸ ");
    assertThat(user.effects).containsExactly(new Effect.Watch("gx-001"));
    assertThat(user.press("Esc").row(0)).contains("cluster ▸ gx-001   ");
    assertThat(user.press("Esc").row(0)).contains("cluster ▸ nodes");
    assertThat(user.effects).containsExactly(new Effect.Watch("gx-001"), new Effect.Watch(""));
  }

  @Test
  void processesAreAskedForWhileThereIsAPageThatShowsThem() {
    User user = new User(EIGHT, SIZE).press(":processes Enter :users Enter :nodes Enter");

    assertThat(user.effects)
        .containsExactly(new Effect.Processes(true), new Effect.Processes(false));
  }

  @Test
  void escapeLeavesOneThingAfterTheOther() {
    User user = new User(MANY, SIZE);
    user.press(":nodes Enter :group_rack Enter Enter p /gx-0 Enter");
    assertThat(user.row(0))
        .contains("rack a01 ▸ nodes")
        .contains("problems only")
        .contains("/gx-0");

    assertThat(user.press("Esc").row(0)).doesNotContain("/gx-0").contains("rack a01");
    assertThat(user.press("Esc").row(0)).doesNotContain("rack a01").contains("problems only");
    assertThat(user.press("Esc").row(0)).doesNotContain("problems only");
    assertThat(user.text()).contains("groups by rack");
    assertThat(user.press("Esc").text()).doesNotContain("groups by rack");
    assertThat(user.press("Esc").row(0)).doesNotContain("▸ nodes");
    assertThat(user.press("Esc").text()).contains("heat map");
  }

  @Test
  void theHeaderSaysHowManyNodesCount() {
    assertThat(new User(MANY, SIZE).row(0)).contains("294 of 300 nodes").contains("× 3 down");
  }

  @Test
  void theHeaderSaysHowManyHaveAnsweredBeforeAllHave() {
    FleetView some = SampleFleet.of(300).unheard(120).view();

    assertThat(new User(some, SIZE).row(0)).contains("first sweep 180 of 300 nodes");
  }

  @Test
  void aNodeThatIsDownSaysWhyAndNothingOnItsPageLooksAlive() {
    User user = new User(EIGHT, SIZE).press(":node_gx-004 Enter");
    Canvas canvas = user.look();

    assertThat(user.row(1)).contains("× gx-004 is down: connection refused").contains("4m 20s");
    for (int y = 2; y < SIZE.rows() - 1; y++) {
      for (int x = 0; x < SIZE.columns(); x++) {
        if (canvas.codePointAt(x, y) == ' ') continue;
        assertThat(canvas.styleAt(x, y).role()).isIn(Role.DIM, Role.FRAME);
      }
    }
  }

  @Test
  void noSignalIsSentToAProcessOfAnotherMachine() {
    User user = new User(EIGHT, SIZE).press(":node_gx-001 Enter Tab Tab Tab F9");

    assertThat(user.text()).contains("run allsmi on gx-001");
    assertThat(user.effects).noneMatch(effect -> effect instanceof Effect.Signal);
  }

  @Test
  void aNodeThatLeavesTheFleetWhileItsPageIsOpenSaysSo() {
    User user = new User(MANY, SIZE).press(":node_gx-300 Enter");
    user.view.show(EIGHT);

    assertThat(user.row(1)).contains("gx-300 is down: it is no longer one of the nodes");
  }

  @Test
  void aClickOnACellOfTheMapSelectsItAndTheSecondOneOpensIt() {
    User user = new User(EIGHT, SIZE).click("│ a01 ", 7);
    assertThat(user.text()).contains("╰─ gx-001 ▸ nvidia1");
    user.click("│ a01 ", 7);
    assertThat(user.row(0)).contains("cluster ▸ gx-001 ▸ nvidia1");
  }

  @Test
  void aClickOnAHeadingSortsByIt() {
    assertThat(new User(EIGHT, SIZE).click("power  ", 2).text()).contains("power ▾");
  }

  @Test
  void theCursorStaysOnItsDeviceWhenTheMapBecomesCoarser() {
    User user = new User(MANY, new Size(200, 60)).press("Down Right Right");
    assertThat(user.text()).contains("╰─ gx-025 ▸ nvidia2");

    assertThat(user.press("]").text()).contains("a cell for each node").contains("╰─ gx-025  8");
  }

  @Test
  void enterOnAGroupOfTheMapShowsNothingButThatGroup() {
    User user = new User(MANY, SIZE).press("] Right Enter");

    assertThat(user.row(0)).contains("cluster ▸ rack a02").contains("36 nodes");
  }

  @Test
  void aCommandThatNobodyKnowsIsAnsweredInWords() {
    assertThat(new User(EIGHT, SIZE).press(":nodez Enter").row(SIZE.rows() - 1))
        .contains("no command nodez");
  }

  @Test
  void tabCompletesACommandAndTheNameOfANode() {
    User user = new User(EIGHT, SIZE).press(":dev Tab Enter");
    assertThat(user.row(0)).contains("cluster ▸ devices");
    assertThat(user.press(":node_gx-00 Tab").row(SIZE.rows() - 2)).contains("node gx-001");
  }

  @Test
  void aFleetWithASimulatedNodeSaysSo() {
    DeviceInfo node =
        DeviceInfo.of("node", DeviceKind.NODE, "", "", Info.of("simulated", "nvidia-h100:8"));
    Moment at = Moment.ofWall(0);
    Snapshot snapshot =
        new Snapshot(
            "gx-1",
            at,
            new Inventory(List.of(node), 1),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    FleetView fleet = FleetView.of(NodeView.starting("gx-1", at).with(snapshot));

    assertThat(new User(fleet, new Size(80, 24)).row(0)).contains("simulated");
    assertThat(new User(MANY, SIZE).row(0)).doesNotContain("simulated");
  }

  @Test
  void withoutNodesKeysDoNoHarm() {
    User user = new User(SampleFleet.ofNodes(0), SIZE);
    user.press(":devices Enter Down Enter s Enter g Enter Esc Esc m [ ] Enter Tab Enter p r < > G");

    assertThat(user.row(0)).contains("0 nodes");
  }

  @Test
  void noKeyHasTwoMeanings() {
    for (KeyTable<ClusterAction> table : List.of(ClusterKeys.OVERVIEW, ClusterKeys.LIST)) {
      Set<Input.Key> keys = new HashSet<>();
      for (Binding<ClusterAction> binding : table.bindings()) {
        for (Input.Key key : binding.keys()) assertThat(keys.add(key)).as("%s", key).isTrue();
      }
      for (char frame : "q?hof+=-".toCharArray()) {
        assertThat(keys).doesNotContain(Input.Key.of(frame));
      }
    }
  }

  @Test
  void aKeyThatNobodyKnowsIsLeftToTheLoop() {
    User user = new User(EIGHT, SIZE);

    assertThat(user.view.on(Input.Key.ctrl('z'))).isEqualTo(View.Reaction.IGNORED);
  }
}
