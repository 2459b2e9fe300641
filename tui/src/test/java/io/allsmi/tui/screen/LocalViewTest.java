package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.insight.view.FleetView;
import io.allsmi.model.Moment;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.canvas.Size;
import io.allsmi.tui.overview.OverviewPage;
import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import io.allsmi.tui.terminal.View.Reaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalViewTest {
  private static final Size SIZE = new Size(120, 40);

  private final List<Effect> effects = new ArrayList<>();
  private final LocalView view =
      new LocalView(SampleNode.withGpus(2), UiOptions.of(Glyphs.BRAILLE, 2), effects::add);

  @Test
  void noKeyOfTheOverviewHasTwoMeanings() {
    List<Binding<?>> all = new ArrayList<>(FrameKeys.BEFORE.bindings());
    all.addAll(OverviewPage.start().keys().bindings());
    all.addAll(FrameKeys.AFTER.bindings());
    Set<Input.Key> keys = new HashSet<>();
    // Esc goes back a step on the page first.
    all.removeIf(binding -> binding.action() == FrameAction.BACK);
    for (Binding<?> binding : all) {
      for (Input.Key key : binding.keys()) assertThat(keys.add(key)).as("%s", key).isTrue();
    }
  }

  @Test
  void helpOpensOverThePageAndEscClosesIt() {
    assertThat(press('?')).contains("╭─ keys ─");
    assertThat(press(KeyName.ESCAPE)).doesNotContain("╭─ keys ─").contains("devices");
  }

  @Test
  void aWordOfTheFooterCanBeClicked() {
    String footer = lastRow(draw());
    int column = footer.indexOf("help");

    assertThat(view.on(press(column, SIZE.rows() - 1))).isEqualTo(Reaction.RENDER);
    assertThat(draw()).contains("╭─ keys ─");
  }

  @Test
  void plusAsksForALongerInterval() {
    assertThat(press('+')).contains("every 3 s");
    assertThat(effects)
        .containsExactly(new Effect.Use(UiOptions.of(Glyphs.BRAILLE, 2).withInterval(3)));
  }

  @Test
  void aKeyThatNobodyKnowsIsLeftToTheLoop() {
    assertThat(view.on(Input.Key.ctrl('z'))).isEqualTo(Reaction.IGNORED);
  }

  @Test
  void leavesOnQ() {
    assertThat(view.on(Input.Key.of('q'))).isEqualTo(Reaction.QUIT);
  }

  @Test
  void aFrozenScreenStaysWhileReadingsGoOn() {
    press('f');
    view.show(SampleNode.withGpus(1));

    assertThat(draw()).contains("frozen").contains("2 devices");
    assertThat(press('f')).contains("1 device ");
  }

  @Test
  void beforeTheFirstReadingsKeysOfTheFrameWorkAndOthersDoNoHarm() {
    LocalView early =
        new LocalView(
            new FleetView(List.of(), Moment.ofWall(0)),
            UiOptions.of(Glyphs.BRAILLE, 2),
            effects::add);
    early.render(SIZE);

    assertThat(early.on(Input.Key.of('j'))).isEqualTo(Reaction.IGNORED);
    assertThat(early.on(press(5, 5))).isEqualTo(Reaction.TAKEN);
    assertThat(early.on(new Input.Paste("x"))).isEqualTo(Reaction.TAKEN);
    assertThat(early.on(Input.Key.of('q'))).isEqualTo(Reaction.QUIT);
  }

  private String press(int character) {
    view.on(Input.Key.of(character));
    return draw();
  }

  private String press(KeyName name) {
    view.on(Input.Key.of(name));
    return draw();
  }

  private String draw() {
    return view.render(SIZE).toText();
  }

  private static String lastRow(String screen) {
    String[] rows = screen.split("\n", -1);
    return rows[SIZE.rows() - 1];
  }

  private static Input.Mouse press(int column, int row) {
    return new Input.Mouse(Input.Mouse.Action.PRESS, 1, column, row, false, false, false);
  }
}
