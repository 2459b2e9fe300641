package io.allsmi.cli.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code allsmi mock} in a process of its own. */
final class MockProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;

  private final Process process;
  private final Path log;

  private MockProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it; it is ready some time later, when its targets are there.
   *
   * @param home a folder that is there for it alone
   * @param arguments behind {@code mock}
   */
  static MockProcess start(Path home, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of("io.allsmi.cli.Main", "mock"));
    line.addAll(List.of(arguments));
    Path log = home.resolve("mock.log");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return new MockProcess(
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /** Waits until all nodes can be reached. */
  void await(Path targets) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!Files.exists(targets)) {
      boolean late = System.nanoTime() > end;
      if (late || !process.isAlive()) throw new AssertionError(Files.readString(log));
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (process.waitFor(10, TimeUnit.SECONDS)) return;
      process.destroyForcibly();
      throw new AssertionError("the mock does not end; it said:\n" + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
