package io.allsmi.tui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelsTest {
  private final Fixture eight = new Fixture(SampleNode.withGpus(8));

  @Test
  void tabGoesRoundThePanels() {
    assertThat(focus()).isEqualTo(PanelName.DEVICES);
    eight.press(KeyName.TAB);
    assertThat(focus()).isEqualTo(PanelName.GRAPHS);
    eight.press(new Key(KeyName.TAB, 0, false, false, true));
    assertThat(focus()).isEqualTo(PanelName.DEVICES);
    for (int i = 0; i < 5; i++) eight.press(KeyName.TAB);
    assertThat(focus()).isEqualTo(PanelName.DEVICES);
  }

  private PanelName focus() {
    return eight.page.state().focus(eight.scene);
  }

  @Test
  void aDigitHidesAPanelByAskingForOtherOptions() {
    eight.type("1");

    assertThat(used().panels())
        .containsExactly(
            PanelName.DEVICES, PanelName.GRAPHS, PanelName.PROCESSES, PanelName.PROBLEMS);
  }

  @Test
  void aHiddenPanelTakesNoRoomAndHasNoFocus() {
    Fixture host = new Fixture(eight.scene.view(), used(eight.type("1")));
    assertThat(host.text()).doesNotContain("¹host").contains("²devices", "³SM active");

    Fixture bare = new Fixture(eight.scene.view(), host.scene.options().withPanels(List.of()));
    assertThat(bare.text()).isBlank();
  }

  @Test
  void theLastPanelCannotBeHidden() {
    Fixture one =
        new Fixture(
            eight.scene.view(), eight.scene.options().withPanels(List.of(PanelName.DEVICES)));
    one.type("2");

    assertThat(one.last.effects()).isEmpty();
    assertThat(one.text()).contains("²devices").doesNotContain("processes");
  }

  @Test
  void presetsGoRound() {
    Fixture now = eight;
    for (int i = 0; i < 4; i++) now = new Fixture(now.scene.view(), used(now.type("P")));

    assertThat(now.scene.options().panels()).isEqualTo(PanelName.all());
  }

  private UiOptions used() {
    return used(eight);
  }

  private static UiOptions used(Fixture fixture) {
    return ((Effect.Use) fixture.last.effects().getFirst()).options();
  }

  @Test
  void aPanelHasTheWholePageAndGivesItBack() {
    assertThat(eight.type("e").text()).contains("²devices").doesNotContain("processes");
    assertThat(eight.press(KeyName.ESCAPE).text()).contains("processes");
  }

  @Test
  void graphsZoomInTime() {
    assertThat(eight.type("[").text()).contains("each device, 5 min");
    assertThat(eight.type("[[[[[").text()).contains("each device, 30 s");
    assertThat(eight.type("]").text()).contains("each device, 1 min");
    assertThat(eight.wheel("each device", 3).page.state().graphs().window()).isEqualTo(120);
    assertThat(eight.wheel("each device", -3).page.state().graphs().window()).isEqualTo(60);
  }

  @Test
  void graphsGoThroughMeasuresAndFollowTheSelection() {
    assertThat(eight.type("m").text()).contains("³memory  each device");
    assertThat(eight.type("mmmm").text()).contains("³SM active");
    assertThat(eight.type("ja").text()).contains("³nvidia1 SM active", "power  10 min");
  }

  @Test
  void aCommandThatIsNotKnownIsAnswered() {
    eight.command("fly");

    assertThat(eight.last.effects().getFirst())
        .isInstanceOfSatisfying(
            Effect.Say.class, say -> assertThat(say.text()).startsWith("no command fly: try gpu"));
  }

  @Test
  void commandsAreCompleted() {
    eight.type(":int").press(KeyName.TAB).type("5").press(KeyName.ENTER);
    assertThat(used().interval()).isEqualTo(5);

    eight.type(":gpu n").press(KeyName.TAB);
    assertThat(eight.text()).contains(":gpu nvidia ");
    eight.type("4").press(KeyName.ENTER);
    assertThat(eight.selected()).contains("nvidia4");
  }

  @Test
  void anIntervalThatMakesNoSenseIsRefused() {
    for (String bad : new String[] {"0", "-1", "1e9", "NaN", "soon", ""}) {
      eight.command("interval " + bad);
      assertThat(eight.last.effects().getFirst()).as(bad).isInstanceOf(Effect.Say.class);
    }
  }

  @Test
  void enterOpensThePageOfWhatIsSelected() {
    assertThat(opened(eight.type("jj"))).isEqualTo("nvidia2");
    assertThat(opened(eight.command("panel problems"))).isEqualTo("nvidia3");
    assertThat(opened(eight.command("panel processes").type("j"))).isEqualTo("nvidia6");
    assertThat(opened(eight.command("panel host"))).isEqualTo("cpu0");
  }

  @Test
  void aSecondClickOpensADevice() {
    eight.command("panel devices").click("nvidia4").click("602/700");

    assertThat(eight.last.go()).isInstanceOf(Step.Go.Open.class);
  }

  private static String opened(Fixture fixture) {
    fixture.press(KeyName.ENTER);
    Step.Go.Open open = (Step.Go.Open) fixture.last.go();
    return open.other().heading(fixture.scene).getFirst().toString().replaceFirst("^.* ", "");
  }

  @Test
  void quitIsACommandToo() {
    assertThat(eight.command("q").last.effects()).containsExactly(new Effect.Quit());
  }

  @Test
  void pastedTextIsTypedWhereTextIsTypedAndNothingElsewhere() {
    eight.last = eight.page.paste("q", eight.scene);
    assertThat(eight.last.effects()).isEmpty();

    eight.type("/");
    eight.page = (OverviewPage) eight.page.paste("kim\nq", eight.scene).page();
    assertThat(eight.page.state().devices().filter().typed()).isEqualTo("kim");
  }

  @Test
  void ctrlCIsLeftToTheFrameWhateverIsUp() {
    for (String keys : new String[] {"/", ":", "s"}) {
      Fixture fixture = new Fixture(eight.scene.view()).type(keys);
      fixture.press(Key.ctrl('c'));
      assertThat(fixture.last.go()).as(keys).isInstanceOf(Step.Go.Ignored.class);
    }
  }
}
