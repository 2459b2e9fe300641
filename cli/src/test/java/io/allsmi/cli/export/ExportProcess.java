package io.allsmi.cli.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code allsmi export} in a process of its own, on a port that was free, with the usual heap. */
public final class ExportProcess implements AutoCloseable {
  private static final long LIMIT_SECONDS = 60;
  private static final String START = "allsmi: serving ";

  private final Process process;
  private final Path log;
  private final int port;

  private ExportProcess(Process process, Path log) throws IOException, InterruptedException {
    this.process = process;
    this.log = log;
    this.port = awaitPort();
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param home a folder that is there for it alone
   * @param environment variables that are added to those of this process
   * @param arguments behind {@code export}
   */
  public static ExportProcess start(Path home, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-Xshare:auto"));
    line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    line.add(System.getProperty("java.class.path"));
    line.addAll(List.of("io.allsmi.cli.Main", "export", "--listen", "127.0.0.1:0"));
    line.addAll(List.of(arguments));
    Path log = home.resolve("export.log");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("HOME", home.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new ExportProcess(builder.start(), log);
  }

  private int awaitPort() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      for (String line : said().split("\n", -1)) {
        if (!line.startsWith(START) || !line.contains("/metrics")) continue;
        int path = line.indexOf("/metrics");
        return Integer.parseInt(line.substring(line.lastIndexOf(':', path) + 1, path));
      }
      Thread.sleep(20);
    }
    process.destroyForcibly();
    throw new AssertionError("the exporter does not listen; it said:\n" + said());
  }

  public int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** All that it wrote. */
  String said() throws IOException {
    return Files.readString(log, StandardCharsets.UTF_8);
  }

  /** Sockets that it has open; beside them it keeps a file open for each process of the machine. */
  int sockets() throws IOException {
    int sockets = 0;
    try (DirectoryStream<Path> open = Files.newDirectoryStream(proc("fd"))) {
      for (Path descriptor : open) {
        if (isSocket(descriptor)) sockets++;
      }
    }
    return sockets;
  }

  private static boolean isSocket(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (NoSuchFileException closed) {
      return false;
    }
  }

  /** Memory that it occupies, in bytes. */
  long residentBytes() throws IOException {
    for (String line : Files.readAllLines(proc("status"))) {
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) << 10;
    }
    throw new AssertionError("no VmRSS");
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  /** Ends it as a service manager does, and by force when that takes long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the exporter does not end; it said:\n" + said());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
