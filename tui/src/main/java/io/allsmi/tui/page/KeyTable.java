package io.allsmi.tui.page;

import io.allsmi.tui.terminal.Input;
import io.allsmi.tui.terminal.KeyName;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a page. Footer, help and input are made from it.
 *
 * @param bindings in the order in which help and footer list them
 */
public record KeyTable<A>(List<Binding<A>> bindings) {
  public KeyTable {
    bindings = List.copyOf(bindings);
  }

  /** What a key does here. */
  public Optional<A> action(Input.Key key) {
    for (Binding<A> binding : bindings) {
      for (Input.Key known : binding.keys()) {
        if (same(known, key)) return Optional.of(binding.action());
      }
    }
    return Optional.empty();
  }

  // Written out, because the first use of a record's own equals costs 20 ms. A character that was
  // typed with Shift says so by itself.
  private static boolean same(Input.Key one, Input.Key other) {
    return one.name() == other.name()
        && one.codePoint() == other.codePoint()
        && one.ctrl() == other.ctrl()
        && one.alt() == other.alt()
        && (one.name() == KeyName.CHARACTER || one.shift() == other.shift());
  }
}
