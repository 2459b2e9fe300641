package io.allsmi.cli.failure;

/**
 * Ends a command with one line for the user: what failed, where, what to do. It carries no stack
 * trace, because the line is all that is shown.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private UserError(int exitCode, String line) {
    super(OneLine.of(line), null, false, false);
    this.exitCode = exitCode;
  }

  /** The command line, the environment or the configuration file is wrong: exit code 2. */
  public static UserError usage(String line) {
    return new UserError(ExitCode.USAGE, line);
  }

  /** The work itself failed: exit code 1. */
  public static UserError problem(String line) {
    return new UserError(ExitCode.PROBLEM, line);
  }

  /** See {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }

  /** The line, without the program's name. */
  public String line() {
    String line = getMessage();
    return line == null ? "" : line;
  }
}
