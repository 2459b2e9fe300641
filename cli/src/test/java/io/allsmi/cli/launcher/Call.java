package io.allsmi.cli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running command, without input, whose output is kept.
 *
 * @param process the process
 * @param out the file that holds its standard output
 * @param err the file that holds its standard error
 */
record Call(Process process, Path out, Path err) {
  private static final long LIMIT_SECONDS = 480;

  /**
   * What a command did.
   *
   * @param exit its exit code
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Result(int exit, String out, String err) {}

  /**
   * Starts a command.
   *
   * @param scratch a folder for its output
   * @param folder where it starts
   * @param environment its variables, added to those of this process; an empty value removes one
   */
  static Call start(
      Path scratch, Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile(scratch, "out", ".txt");
      Path err = Files.createTempFile(scratch, "err", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      Map<String, String> variables = builder.environment();
      // What the Maven that runs this test was told is not meant for the one that allsmi starts.
      variables.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("ALLSMI_"));
      for (Map.Entry<String, String> variable : environment.entrySet()) {
        if (variable.getValue().isEmpty()) {
          variables.remove(variable.getKey());
        } else {
          variables.put(variable.getKey(), variable.getValue());
        }
      }
      return new Call(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether standard output already has the text. */
  boolean hasWritten(String text) throws IOException {
    return Files.readString(out).contains(text);
  }

  /** Waits for the end; fails the test if there is none within some minutes. */
  Result end() {
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            process.info() + " does not end; it wrote:\n" + Files.readString(err));
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + process.info(), e);
    }
  }
}
