package io.allsmi.collectors.rebellions.smi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.json.UnreadableJsonException;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.List;

/**
 * Runs {@code rbln-smi}, which was called {@code rbln-stat}: both print the same. Remembers which
 * of them is there and what it understands. Not safe for use by several threads.
 */
public final class Tool {
  /** The vendor's own programs wait as long. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static final String ADVICE = "run 'rbln-smi -j' to see what it says";
  private static final String INSTALL = "install Rebellions' driver if there should be an NPU";
  private static final int LONGEST = 200;

  private final Platform platform;
  private String command = "";
  private boolean withGroups = true;

  public Tool(Platform platform) {
    this.platform = platform;
  }

  /**
   * What it lists now.
   *
   * @throws CollectorException when it is not there, does not end, fails or prints something else
   */
  Listing read() throws CollectorException {
    List<String> candidates = command.isEmpty() ? ToolNames.ALL : List.of(command);
    for (String candidate : candidates) {
      CommandResult result = run(candidate);
      if (result instanceof CommandResult.NotFound) continue;
      command = candidate;
      return listing(result);
    }
    command = "";
    Probe absent = new Probe.Absent("rbln-smi was not found", INSTALL);
    throw new CollectorException(absent, "rbln-smi was not found");
  }

  /** With the groups of the devices, which releases before 2.0 do not list. */
  private CommandResult run(String candidate) {
    if (!withGroups) return platform.run(TIMEOUT, List.of(candidate, "-j"));
    CommandResult result = platform.run(TIMEOUT, List.of(candidate, "-j", "-g"));
    if (!(result instanceof CommandResult.Ended) || isListing(result)) return result;
    CommandResult plain = platform.run(TIMEOUT, List.of(candidate, "-j"));
    withGroups = !isListing(plain);
    return plain;
  }

  private static boolean isListing(CommandResult result) {
    try {
      listing(result);
      return true;
    } catch (CollectorException other) {
      return false;
    }
  }

  private static Listing listing(CommandResult result) throws CollectorException {
    if (result instanceof CommandResult.Ended ended && ended.exit() == 0) {
      try {
        return ListingParser.parse(ended.output());
      } catch (UnreadableJsonException unreadable) {
        throw broken(unreadable.line());
      }
    }
    throw broken(failure(result));
  }

  private static String failure(CommandResult result) {
    return switch (result) {
      case CommandResult.Ended ended -> {
        String said = ended.errors().isBlank() ? ended.output() : ended.errors();
        yield firstLine(said) + " (exit status " + ended.exit() + ")";
      }
      case CommandResult.TimedOut late -> "did not end within " + TIMEOUT.toSeconds() + " s";
      case CommandResult.NotFound gone -> "was not found";
      case CommandResult.Failed failed -> failed.error();
    };
  }

  private static String firstLine(String text) {
    String line = Printable.of(text.strip().lines().findFirst().orElse("no word of why"));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  /** A failure of this one answer for who has had others, and what a probe says. */
  private static CollectorException broken(String error) {
    return new CollectorException(
        new Probe.Broken("rbln-smi: " + error, ADVICE), "rbln-smi: " + error);
  }
}
