package io.allsmi.cli;

import java.io.PrintStream;

/** The program's entry. */
public final class Main {
  private Main() {}

  /**
   * Runs the command line and leaves with its exit code.
   *
   * <p>Not by {@code System.exit}: that asks for a logger first, which looks through every jar and
   * costs 10 ms.
   */
  public static void main(String[] args) {
    int code = run(args, System.out, System.err);
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  /**
   * Runs one command line and returns its exit code: 0 complete, 1 problem found, 2 usage.
   *
   * <p>Never leaves the JVM, so that {@link Training} can run several.
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (args.length == 1 && args[0].equals("--version")) {
      out.println("allsmi " + Version.NUMBER);
      return 0;
    }
    err.println("usage: allsmi --version");
    return 2;
  }
}
