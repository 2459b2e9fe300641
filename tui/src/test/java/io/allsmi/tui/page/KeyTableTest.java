package io.allsmi.tui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private final KeyTable<String> table =
      new KeyTable<>(
          List.of(
              Binding.of("last", "Last row", Input.Key.of('G'), Input.Key.of(KeyName.END)),
              Binding.of("back", "Back", new Input.Key(KeyName.TAB, 0, false, false, true))));

  @Test
  void aKeyHasTheMeaningOfItsBinding() {
    assertThat(table.action(Input.Key.of(KeyName.END))).contains("last");
    assertThat(table.action(Input.Key.of('g'))).isEmpty();
    assertThat(table.action(Input.Key.ctrl('G'))).isEmpty();
  }

  @Test
  void aCapitalIsTheSameWithAndWithoutShift() {
    assertThat(table.action(new Input.Key(KeyName.CHARACTER, 'G', false, false, true)))
        .contains("last");
  }

  @Test
  void shiftCountsWithKeysThatHaveNoCharacter() {
    assertThat(table.action(Input.Key.of(KeyName.TAB))).isEmpty();
    assertThat(table.action(new Input.Key(KeyName.TAB, 0, false, false, true))).contains("back");
  }

  @Test
  void theLabelNamesEveryKey() {
    assertThat(table.bindings().getFirst().label()).isEqualTo("G  End");
  }
}
