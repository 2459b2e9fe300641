package io.allsmi.collectors.json;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.model.collect.CommandResult;
import java.time.Duration;

/** Why a tool printed nothing of use, in a line. */
public final class ToolFailure {
  private static final int LONGEST = 200;

  private ToolFailure() {}

  /**
   * What a run says of itself that is no answer.
   *
   * @param timeout that the run had
   */
  public static String line(CommandResult result, Duration timeout) {
    return switch (result) {
      case CommandResult.Ended ended -> {
        String said = ended.errors().isBlank() ? ended.output() : ended.errors();
        yield firstLine(said) + " (exit status " + ended.exit() + ")";
      }
      case CommandResult.TimedOut late -> "did not end within " + timeout.toSeconds() + " s";
      case CommandResult.NotFound gone -> "was not found";
      case CommandResult.Failed failed -> failed.error();
    };
  }

  private static String firstLine(String text) {
    String line = Printable.of(text.strip().lines().findFirst().orElse("no word of why"));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
