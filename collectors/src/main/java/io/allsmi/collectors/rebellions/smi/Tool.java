package io.allsmi.collectors.rebellions.smi;

import io.allsmi.collectors.json.ToolFailure;
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
      CommandResult result = platform.run(TIMEOUT, command(candidate));
      if (result instanceof CommandResult.NotFound) continue;
      command = candidate;
      return withGroups ? withGroups(result) : listing(result);
    }
    command = "";
    Probe absent = new Probe.Absent("rbln-smi was not found", INSTALL);
    throw new CollectorException(absent, "rbln-smi was not found");
  }

  /** With the groups of the devices, which releases before 2.0 do not list. */
  private List<String> command(String candidate) {
    return withGroups ? List.of(candidate, "-j", "-g") : List.of(candidate, "-j");
  }

  private Listing withGroups(CommandResult result) throws CollectorException {
    try {
      return listing(result);
    } catch (CollectorException refused) {
      if (!(result instanceof CommandResult.Ended)) throw refused;
    }
    Listing plain = listing(platform.run(TIMEOUT, List.of(command, "-j")));
    withGroups = false;
    return plain;
  }

  private static Listing listing(CommandResult result) throws CollectorException {
    if (result instanceof CommandResult.Ended ended && ended.exit() == 0) {
      try {
        return ListingParser.parse(ended.output());
      } catch (UnreadableJsonException unreadable) {
        throw broken(unreadable.line());
      }
    }
    throw broken(ToolFailure.line(result, TIMEOUT));
  }

  /** A failure of this one answer for who has had others, and what a probe says. */
  private static CollectorException broken(String error) {
    return new CollectorException(
        new Probe.Broken("rbln-smi: " + error, ADVICE), "rbln-smi: " + error);
  }
}
