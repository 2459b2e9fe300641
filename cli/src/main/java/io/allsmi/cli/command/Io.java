package io.allsmi.cli.command;

import io.allsmi.cli.output.Out;
import io.allsmi.cli.output.Terminals;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a command reads from and writes to. Results go to {@link #out}, all else to {@link #err}.
 */
public final class Io {
  private final InputStream in;
  private final Out out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Connection output;

  /** What the standard output is connected to. */
  public enum Connection {
    TERMINAL,
    OTHER,
    /** Looked up when somebody asks: it costs a system call. */
    UNKNOWN
  }

  public Io(
      InputStream in,
      Out out,
      PrintStream err,
      Map<String, String> environment,
      Connection output) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.output = output;
  }

  /** The process' own. */
  public static Io standard() {
    return new Io(
        new FileInputStream(FileDescriptor.in),
        Out.standard(),
        System.err,
        System.getenv(),
        Connection.UNKNOWN);
  }

  /** The standard input, unbuffered. */
  public InputStream in() {
    return in;
  }

  /** The standard output; flushed at the end of the command, or by a command that goes on. */
  public Out out() {
    return out;
  }

  /** For messages to a person. */
  public PrintStream err() {
    return err;
  }

  /** The environment variables. */
  public Map<String, String> environment() {
    return environment;
  }

  /** Whether a person reads the standard output as it comes. */
  public boolean outIsTerminal() {
    return switch (output) {
      case TERMINAL -> true;
      case OTHER -> false;
      case UNKNOWN -> Terminals.outputIsTerminal();
    };
  }
}
