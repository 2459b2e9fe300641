package io.allsmi.tui.screen;

import io.allsmi.tui.page.Page;
import io.allsmi.tui.page.Scene;
import io.allsmi.tui.page.Step;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import java.util.Locale;

/** Presses keys on a page as a test writes them: {@code j j F6 Enter :sort_cpu Enter}. */
final class Typing {
  private Typing() {}

  /** The page after keys; names of keys are pressed, other words are typed, _ is a space. */
  static Page on(Page page, Scene scene, String keys) {
    return step(page, scene, keys).page();
  }

  /** The step of the last of the keys. */
  static Step step(Page page, Scene scene, String keys) {
    Step step = Step.to(page);
    for (String word : keys.strip().split(" +", -1)) {
      for (Key key : keys(word)) step = step.page().key(key, scene);
    }
    return step;
  }

  private static Key[] keys(String word) {
    for (KeyName name : KeyName.values()) {
      if (!name.label().isEmpty() && name.label().equalsIgnoreCase(word.toLowerCase(Locale.ROOT))) {
        return new Key[] {Key.of(name)};
      }
    }
    return word.codePoints().mapToObj(c -> Key.of(c == '_' ? ' ' : c)).toArray(Key[]::new);
  }
}
