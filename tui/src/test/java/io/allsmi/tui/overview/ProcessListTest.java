package io.allsmi.tui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.dialog.RowFilter;
import io.allsmi.tui.page.Effect;
import io.allsmi.tui.page.UiOptions;
import io.allsmi.tui.sample.SampleNode;
import io.allsmi.tui.terminal.KeyName;
import org.junit.jupiter.api.Test;

class ProcessListTest {
  private final Fixture node = new Fixture(SampleNode.withGpus(8)).command("panel processes");

  @Test
  void theOneWithTheLargestShareOfADeviceIsOnTop() {
    assertThat(node.selected()).contains("88121").contains("97 %");
    assertThat(node.type("j").selected()).contains("90433");
  }

  @Test
  void theSelectedProcessIsFollowedWhenTheOrderChanges() {
    node.type("j").command("sort pid");

    assertThat(node.selected()).contains("90433");
  }

  @Test
  void everyColumnSorts() {
    for (String column : new String[] {"pid", "user", "cpu", "host mem", "age", "name"}) {
      node.command("sort " + column).type("g");
      String first = node.selected();
      node.type("rg");
      assertThat(node.selected()).as(column).isNotEqualTo(first);
    }
  }

  @Test
  void whatIsAbsentComesLastEitherWay() {
    node.command("sort cpu").type("G");
    assertThat(node.selected()).contains("jbd2/nvme0n1p2");
    node.type("rG");
    assertThat(node.selected()).contains("jbd2/nvme0n1p2");
  }

  @Test
  void aProcessUnfoldsIntoWhatItDoesOnEachDevice() {
    node.type(" ");
    assertThat(node.text()).contains("▾ python", "├ compute");

    node.press(KeyName.ENTER);
    assertThat(node.text()).contains("▸ python").doesNotContain("├ compute");
  }

  @Test
  void gathersByUserAndByContainer() {
    node.type("t");
    assertThat(node.selected()).isNotEmpty();
    assertThat(node.text()).contains("▾ lee", "├ ▸ python", "by user");

    node.type("t");
    assertThat(node.text()).contains("▾ 9f2c11ab03de", "by container");
    assertThat(node.type("t").text()).doesNotContain("▾ 9f2c11ab03de");
  }

  @Test
  void aGroupSumsItsMembers() {
    ProcessRow group =
        ProcessRows.of(node.scene.node(), node.type("t").page.state().processes()).getFirst();

    assertThat(group.kind()).isEqualTo(ProcessRow.Kind.GROUP);
    assertThat(group.process().name()).isEqualTo("lee");
    assertThat(group.children()).isEqualTo(31);
    assertThat(group.share()).isEqualTo(0.97);
    assertThat(group.deviceMemory()).isEqualTo(6 * 71.0 * (1L << 30));
  }

  @Test
  void filtersByPidNameUserAndDevice() {
    assertThat(rows("90433")).isEqualTo(1);
    assertThat(rows("IPYKERNEL")).isEqualTo(1);
    assertThat(rows("root")).isEqualTo(3);
    assertThat(rows("nvidia6")).isEqualTo(1);
    assertThat(rows("!lee")).isEqualTo(4);
  }

  private int rows(String filter) {
    ProcessChoice choice = ProcessChoice.START.withFilter(RowFilter.of(filter));
    return ProcessRows.of(node.scene.node(), choice).size();
  }

  @Test
  void aSignalIsSentAfterAQuestion() {
    node.press(KeyName.F9);
    assertThat(node.text()).contains("signal to 88121 python of lee");
    node.press(KeyName.ENTER);
    assertThat(node.text()).contains("Send TERM to 88121 python of lee?");
    assertThat(node.last.effects()).isEmpty();
    node.type("y");

    long started = node.scene.node().snapshot().at().wallMillis() - 273_000_000L;
    assertThat(node.last.effects()).containsExactly(new Effect.Signal(88121, started, "TERM"));
  }

  @Test
  void anyOtherAnswerSendsNothing() {
    node.press(KeyName.F9).press(KeyName.ENTER).type("n");

    assertThat(node.last.effects()).isEmpty();
    assertThat(node.text()).doesNotContain("Send TERM");
  }

  @Test
  void theAnswerIsForTheProcessThatWasAskedAboutEvenIfAnotherIsOnTopNow() {
    node.press(KeyName.F9).press(KeyName.ENTER);
    Fixture later = new Fixture(SampleNode.withGpus(0));
    later.page = node.page;
    later.type("y");

    assertThat(later.last.effects().getFirst())
        .isInstanceOfSatisfying(
            Effect.Signal.class, signal -> assertThat(signal.pid()).isEqualTo(88121));
  }

  @Test
  void whereNothingMayBeChangedNoSignalIsSent() {
    Fixture readonly =
        new Fixture(SampleNode.withGpus(8), UiOptions.of(Glyphs.BRAILLE, 2).withReadonly(true));
    readonly.command("panel processes").press(KeyName.F9);

    assertThat(readonly.last.effects())
        .containsExactly(new Effect.Say("read-only: no signal is sent from here"));
    assertThat(readonly.text()).doesNotContain("signal to");
  }

  @Test
  void noSignalIsSentToAnIdThatMayBeAnotherProcess() {
    node.command("pid 412").press(KeyName.F9);

    assertThat(node.last.effects())
        .containsExactly(new Effect.Say("when 412 started is not known: no signal is sent to it"));
    assertThat(node.text()).doesNotContain("signal to");
  }

  @Test
  void aSignalNeedsAProcess() {
    Fixture devices = new Fixture(SampleNode.withGpus(8));
    devices.press(KeyName.F9);

    assertThat(devices.last.effects()).containsExactly(new Effect.Say("select a process first"));
  }

  @Test
  void aRowIsCopiedWithoutWhatCouldPressEnter() {
    Fixture hostile =
        new Fixture(SampleNode.of(8).named("\r\nrm -rf\u001b").view()).command("panel processes");
    hostile.type("y");

    assertThat(hostile.last.effects().getFirst())
        .isInstanceOfSatisfying(
            Effect.Copy.class,
            copy ->
                assertThat(copy.text())
                    .startsWith("88121\tlee??rm -rf?\tpython??rm -rf?\t9f2c11ab03de\tnvidia0-5"));
  }

  @Test
  void withoutDevicesTheBusiestIsOnTop() {
    Fixture host = new Fixture(SampleNode.withGpus(0));

    assertThat(host.selected()).contains("88121");
    assertThat(host.text()).contains("sort: cpu").contains("cpu ▾").doesNotContain("util");
  }
}
