package io.allsmi.cli.output;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the standard descriptors are connected to. On Linux a link in /proc says so for each; {@code
 * System.console} costs more and answers only for input and output together.
 */
public final class Terminals {
  private Terminals() {}

  /** Whether the standard output is a terminal. */
  public static boolean outputIsTerminal() {
    String target = descriptor(1);
    if (target.isEmpty()) return consoleIsTerminal();
    return target.startsWith("/dev/pts/")
        || target.startsWith("/dev/tty")
        || target.equals("/dev/console");
  }

  /** Whether the standard output is a pipe or a socket; false where that cannot be told. */
  static boolean outputIsPipe() {
    String target = descriptor(1);
    return target.startsWith("pipe:") || target.startsWith("socket:");
  }

  /** What a descriptor of this process is open on, or the empty string without a /proc. */
  private static String descriptor(int number) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(number))).toString();
    } catch (IOException | UnsupportedOperationException ignored) {
      return "";
    }
  }

  /** On JDK 25 a process without a terminal gets null again, as before JDK 22. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
