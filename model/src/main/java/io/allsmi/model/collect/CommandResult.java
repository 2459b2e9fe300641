package io.allsmi.model.collect;

/** What became of a command. */
public sealed interface CommandResult {
  /**
   * It ended by itself.
   *
   * @param exit its exit status
   * @param output what it wrote to its standard output, UTF-8
   * @param errors what it wrote to its standard error, at most the first 64 KiB
   */
  record Ended(int exit, String output, String errors) implements CommandResult {}

  /** There is no such command. */
  record NotFound(String command) implements CommandResult {}

  /** It did not end in time and was killed. */
  record TimedOut() implements CommandResult {}

  /** It could not be run, or wrote more than is read. */
  record Failed(String error) implements CommandResult {}
}
