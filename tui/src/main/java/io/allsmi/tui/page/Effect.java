package io.allsmi.tui.page;

/** Something that a page asks for and that reaches beyond the screen. */
public sealed interface Effect {
  /** Ends the program. */
  record Quit() implements Effect {}

  /** The options are these from now on: theme, interval and the rest. */
  record Use(UiOptions options) implements Effect {}

  /** These options go into the configuration file; {@link Use} is a request of its own. */
  record Save(UiOptions options) implements Effect {}

  /** Tells the user something in the last row, for some seconds or until the next key. */
  record Say(String text) implements Effect {}

  /** Puts a text on the clipboard of the user's terminal. */
  record Copy(String text) implements Effect {}

  /**
   * Sends a signal to a process, if it is still the one that was seen.
   *
   * @param startedAt milliseconds since 1970, 0 when not known; see {@link
   *     io.allsmi.model.ProcessUse}
   * @param signal its name without {@code SIG}: {@code TERM}
   */
  record Signal(int pid, long startedAt, String signal) implements Effect {}

  /**
   * Asks one node of a fleet for everything that it can say, for as long as its pages are open.
   *
   * @param node empty for none of them
   */
  record Watch(String node) implements Effect {}

  /** Asks all nodes of a fleet for their processes too, or no longer. */
  record Processes(boolean wanted) implements Effect {}
}
