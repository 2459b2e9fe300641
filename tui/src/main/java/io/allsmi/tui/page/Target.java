package io.allsmi.tui.page;

import io.allsmi.tui.terminal.Input;

/** Something that can be clicked; each page has its own. */
public interface Target {
  /** Nothing in particular. */
  Target NOTHING = new Target() {};

  /** A word that stands for a key: a click on it presses the key, on any page. */
  record Press(Input.Key key) implements Target {}
}
