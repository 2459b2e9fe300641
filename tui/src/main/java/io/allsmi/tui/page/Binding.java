package io.allsmi.tui.page;

import io.allsmi.tui.terminal.Input;
import java.util.List;

/**
 * The keys of one action, for the help, the footer and the input alike.
 *
 * @param keys what can be pressed, at least one, the one to be shown first
 * @param help what it does
 * @param footerKey how the key is written in the footer
 * @param footer the word in the footer; empty where it does not stand there
 */
public record Binding<A>(
    A action, List<Input.Key> keys, String help, String footerKey, String footer) {
  public Binding {
    keys = List.copyOf(keys);
  }

  public static <A> Binding<A> of(A action, String help, Input.Key... keys) {
    return new Binding<>(action, List.of(keys), help, keys[0].toString(), "");
  }

  /** The same, with a word in the footer. */
  public Binding<A> footer(String word) {
    return footer(footerKey, word);
  }

  /** The same, with a word in the footer behind keys that are written in another way. */
  public Binding<A> footer(String written, String word) {
    return new Binding<>(action, keys, help, written, word);
  }

  /** The keys as the help writes them: {@code q F10 Ctrl-C}. */
  public String label() {
    StringBuilder label = new StringBuilder();
    for (Input.Key key : keys) label.append(label.isEmpty() ? "" : "  ").append(key);
    return label.toString();
  }
}
