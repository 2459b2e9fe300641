package io.allsmi.cli.failure;

/** What the process says to the shell. Ends by a signal keep the shell's own 128 + number. */
public final class ExitCode {
  /** All that was asked for was done. */
  public static final int COMPLETE = 0;

  /** A problem was found, or nothing was read. */
  public static final int PROBLEM = 1;

  /** The command line, the environment or the configuration file is wrong. */
  public static final int USAGE = 2;

  private ExitCode() {}
}
