package io.allsmi.tui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.page.PanelName;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceListTest {
  private final Fixture eight = fixture(SampleNode.of(8));

  /** Without graphs, which name devices too. */
  private static Fixture fixture(SampleNode node) {
    List<PanelName> panels =
        List.of(PanelName.HOST, PanelName.DEVICES, PanelName.PROCESSES, PanelName.PROBLEMS);
    return new Fixture(node.view(), UiOptions.of(Glyphs.BRAILLE, 2).withPanels(panels));
  }

  @Test
  void keysSelectRowsAndStopAtTheEnds() {
    assertThat(eight.selected()).contains("nvidia0");
    assertThat(eight.type("jj").selected()).contains("nvidia2");
    assertThat(eight.type("kkkkk").selected()).contains("nvidia0");
    assertThat(eight.type("G").selected()).contains("nvidia7");
    assertThat(eight.press(KeyName.PAGE_DOWN).selected()).contains("nvidia7");
    assertThat(eight.press(Key.ctrl('u')).selected()).contains("nvidia0");
  }

  @Test
  void theSelectedDeviceStaysSelectedWhenTheOrderChanges() {
    eight.type("jjj").command("sort power");

    assertThat(eight.selected()).contains("nvidia3");
    assertThat(eight.page.state().devices().order().word()).isEqualTo("power");
  }

  @Test
  void sortsByACommandWithTheMostOnTopAndReverses() {
    eight.command("sort power").type("g");
    assertThat(eight.selected()).contains("nvidia5").contains("698/700 W");

    eight.type("rg");
    assertThat(eight.selected()).contains("nvidia7");
  }

  @Test
  void theNeighbouringColumnsSortToo() {
    eight.type(">");
    assertThat(eight.page.state().devices().order().word()).isEqualTo("model");
    eight.type("<<");
    assertThat(eight.page.state().devices().order().word()).isEqualTo("state");
  }

  @Test
  void theMenuSortsByTheChosenColumn() {
    eight.press(KeyName.F6);
    assertThat(eight.text()).contains("─ sort by ─");
    eight.press(KeyName.DOWN).press(KeyName.DOWN).press(KeyName.ENTER);

    assertThat(eight.page.state().devices().order().word()).isEqualTo("util");
    assertThat(eight.text()).doesNotContain("─ sort by ─");
  }

  @Test
  void filtersWhileTypingAndUndoesWithEsc() {
    eight.type("/kim");
    assertThat(eight.text()).contains("nvidia6").doesNotContain("│ nvidia5");

    eight.press(KeyName.ESCAPE);
    assertThat(eight.text()).contains("│ nvidia5");
  }

  @Test
  void aFilterBehindAnExclamationMarkLeavesTheOthers() {
    eight.type("/!lee").press(KeyName.ENTER);

    assertThat(eight.text())
        .contains("│ nvidia6", "│ nvidia7", "filter: !lee")
        .doesNotContain("│ nvidia0");
  }

  @Test
  void escClearsTheFilter() {
    eight.type("/kim").press(KeyName.ENTER).press(KeyName.ESCAPE);

    assertThat(eight.page.state().devices().filter().isEmpty()).isTrue();
  }

  @Test
  void nothingThatMatchesIsSaid() {
    assertThat(eight.type("/nothing like that").text()).contains("no device matches");
  }

  @Test
  void showsOnlyDevicesInTrouble() {
    assertThat(eight.type("p").text()).contains("│ nvidia3").doesNotContain("│ nvidia0");
    assertThat(eight.type("p").text()).contains("│ nvidia0");
  }

  @Test
  void aDeviceThatIsGoneLeavesTheSelectionAtItsPlace() {
    Fixture after = fixture(SampleNode.of(4));
    after.page = eight.type("jjjjj").page;

    assertThat(after.selected()).contains("nvidia3");
  }

  @Test
  void partitionsAreFoldedAndUnfolded() {
    Fixture split = fixture(SampleNode.of(4).partitioned(2, 3));
    assertThat(split.text()).contains("├ mig0", "└ mig2", "3 partitions");

    split.type(" ");
    assertThat(split.text()).contains("nvidia0 ▸", "nvidia1 ▾");
    split.type("j").press(KeyName.RIGHT);
    assertThat(split.text()).doesNotContain("├ mig0");
    split.press(KeyName.LEFT);
    assertThat(split.text()).contains("├ mig0");
  }

  @Test
  void foldingFromAPartitionSelectsTheDevice() {
    Fixture split = fixture(SampleNode.of(4).partitioned(2, 3));
    split.type("jj ");

    assertThat(split.selected()).contains("nvidia0 ▸");
  }

  @Test
  void theCommandSelectsADeviceByNumberByNameAndAPartition() {
    assertThat(eight.command("gpu 5").selected()).contains("nvidia5");
    assertThat(eight.command("nvidia2").selected()).contains("nvidia2");
    Fixture many = fixture(SampleNode.of(64).partitioned(64, 7));
    assertThat(many.command("gpu nvidia9/mig3").selected()).contains("mig3");
  }

  @Test
  void aRowInTroubleNeverScrollsAway() {
    Fixture many = fixture(SampleNode.of(64).partitioned(64, 7));
    many.command("gpu 60").type(" ");

    assertThat(many.text()).contains("nvidia60", "mig6", "▲ throttled");
    assertThat(many.type("G").text()).contains("nvidia63", "▲ throttled");
  }

  @Test
  void aClickSelectsAndAHeadingSorts() {
    eight.click("nvidia4");
    assertThat(eight.selected()).contains("nvidia4");

    eight.click("power");
    assertThat(eight.page.state().devices().order().word()).isEqualTo("power");
    eight.click("power ▾");
    assertThat(eight.page.state().devices().reversed()).isTrue();
  }

  @Test
  void theWheelMovesWhatIsUnderThePointer() {
    eight.wheel("worker-29", 3);

    assertThat(eight.page.state().processes().index()).isEqualTo(3);
    assertThat(eight.page.state().focus(eight.scene)).isEqualTo(PanelName.DEVICES);
  }

  @Test
  void aClickOnAPanelGivesItTheKeys() {
    eight.click("384 threads");

    assertThat(eight.page.state().focus(eight.scene)).isEqualTo(PanelName.HOST);
  }
}
