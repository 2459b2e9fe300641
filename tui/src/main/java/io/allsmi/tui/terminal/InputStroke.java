package io.allsmi.tui.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/** Carries through Lanterna's decoder what Lanterna has no name for. */
final class InputStroke extends KeyStroke {
  private final Input input;

  InputStroke(Input input) {
    super(KeyType.Unknown);
    this.input = input;
  }

  Input input() {
    return input;
  }
}
