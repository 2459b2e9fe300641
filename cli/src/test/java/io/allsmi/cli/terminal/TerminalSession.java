package io.allsmi.cli.terminal;

import io.allsmi.tui.terminal.Pty;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command as the leader of a session of its own, with a pseudo terminal as all it reads from. */
public final class TerminalSession implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Pty pty;
  private final byte[] before;
  private final Process process;

  private TerminalSession(Pty pty, byte[] before, Process process) {
    this.pty = pty;
    this.before = before;
    this.process = process;
  }

  /**
   * Starts a command on a terminal of 100 columns and 30 rows.
   *
   * @param environment all variables of the command beside {@code PATH}; one called {@code TERM} is
   *     worth having
   */
  public static TerminalSession start(
      Path folder, Map<String, String> environment, List<String> command) throws IOException {
    Pty pty = new Pty(100, 30);
    List<String> session = new ArrayList<>(List.of("setsid", "--ctty"));
    session.addAll(command);
    File terminal = new File(pty.path);
    ProcessBuilder builder = new ProcessBuilder(session).directory(folder.toFile());
    builder.redirectInput(terminal).redirectOutput(terminal).redirectError(terminal);
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path == null ? "/usr/bin:/bin" : path);
    builder.environment().putAll(environment);
    return new TerminalSession(pty, pty.settings(), builder.start());
  }

  public Pty pty() {
    return pty;
  }

  public Process process() {
    return process;
  }

  /** Waits for the end of the command and returns its exit code. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end; received:\n" + pty.received());
    }
    return process.exitValue();
  }

  /** Whether the terminal is as it was when the command began. */
  public boolean isGivenBack() {
    try {
      return !pty.inAlternateScreen()
          && pty.hasMode("25")
          && !pty.hasMode("1000")
          && !pty.hasMode("1006")
          && !pty.hasMode("2004")
          && Arrays.equals(pty.settings(), before);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public void awaitGivenBack() throws InterruptedException {
    pty.await(this::isGivenBack, "the terminal to be given back");
  }

  public void awaitReceived(String text) throws InterruptedException {
    pty.await(() -> pty.received().contains(text), text);
  }

  /** Ends the command and everything that it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    pty.close();
  }
}
