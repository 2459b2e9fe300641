package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.json.UnreadableJsonException;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.time.Duration;
import java.util.List;

/** Runs {@code tt-smi}, a program in Python that takes seconds. */
final class Tool {
  private static final Duration TIMEOUT = Duration.ofSeconds(40);
  private static final Duration VERSION_TIMEOUT = Duration.ofSeconds(10);
  private static final List<String> SNAPSHOT = List.of("tt-smi", "-s", "--snapshot_no_tty");
  private static final List<String> VERSION = List.of("tt-smi", "--version");
  private static final String ADVICE = "run 'tt-smi -s' to see what it says";
  private static final String UPDATE = "update it: pip install --upgrade tt-smi";
  private static final int LONGEST = 200;

  /** The first that prints a snapshot; those before write a file into the user's home. */
  private static final int[] FIRST = {3, 0, 5};

  private final Platform platform;

  Tool(Platform platform) {
    this.platform = platform;
  }

  /** Whether it is there and can print. */
  Probe probe() {
    CommandResult result = platform.run(VERSION_TIMEOUT, VERSION);
    if (result instanceof CommandResult.NotFound) {
      return new Probe.Absent("tt-smi was not found", "install it: pip install tt-smi");
    }
    if (!(result instanceof CommandResult.Ended ended) || ended.exit() != 0) {
      return new Probe.Broken("tt-smi " + failure(result), ADVICE);
    }
    String version = firstLine(ended.output());
    if (isBefore(version, FIRST)) {
      return new Probe.Broken("tt-smi " + version + " cannot print a snapshot", UPDATE);
    }
    return Probe.present();
  }

  /** Whether a version is one, and before another. */
  static boolean isBefore(String version, int... other) {
    String[] parts = version.split("\\.", -1);
    for (int i = 0; i < other.length; i++) {
      int number = i < parts.length ? leadingNumber(parts[i]) : 0;
      if (number < 0) return false;
      if (number != other[i]) return number < other[i];
    }
    return false;
  }

  private static int leadingNumber(String text) {
    int end = 0;
    while (end < text.length() && end < 6 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end == 0 ? -1 : Integer.parseInt(text, 0, end, 10);
  }

  /**
   * A snapshot.
   *
   * @throws CollectorException when it is not there, does not end, fails or prints something else
   */
  SmiSnapshot snapshot() throws CollectorException {
    CommandResult result = platform.run(TIMEOUT, SNAPSHOT);
    if (!(result instanceof CommandResult.Ended ended) || ended.exit() != 0) {
      throw broken(failure(result));
    }
    try {
      return SmiSnapshot.parse(ended.output());
    } catch (UnreadableJsonException unreadable) {
      throw broken("printed " + unreadable.line());
    }
  }

  private static String failure(CommandResult result) {
    return switch (result) {
      case CommandResult.Ended ended -> {
        String said = ended.errors().isBlank() ? ended.output() : ended.errors();
        yield "ended with status " + ended.exit() + ": " + firstLine(said);
      }
      case CommandResult.TimedOut late -> "did not end in time";
      case CommandResult.NotFound gone -> "was not found";
      case CommandResult.Failed failed -> "could not be run: " + failed.error();
    };
  }

  private static String firstLine(String text) {
    String plain = withoutColours(text).strip();
    int end = plain.indexOf('\n');
    String line = Printable.of(end < 0 ? plain : plain.substring(0, end)).strip();
    if (line.isEmpty()) return "no word of why";
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  /** It colours what it says although nobody is there to see it. */
  private static String withoutColours(String text) {
    StringBuilder plain = new StringBuilder(Math.min(text.length(), 4 * LONGEST));
    boolean escaped = false;
    for (int i = 0; i < text.length() && plain.length() < 4 * LONGEST; i++) {
      char here = text.charAt(i);
      if (here == '\u001b') escaped = true;
      else if (!escaped) plain.append(here);
      else if (here >= '@' && here != '[') escaped = false;
    }
    return plain.toString();
  }

  private static CollectorException broken(String error) {
    return new CollectorException(new Probe.Broken("tt-smi " + error, ADVICE), "tt-smi " + error);
  }
}
