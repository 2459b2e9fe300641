package io.allsmi.collectors.platform;

import io.allsmi.model.collect.CommandResult;
import io.allsmi.model.collect.Platform.Os;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs children: no shell, nothing to read, nothing on our own descriptors, not longer than they
 * may, and with all that they start.
 *
 * <p>Their pipes are polled, not read by threads: a grandchild that keeps a pipe open when the
 * child has ended must not hold anything here.
 */
final class Commands {
  private static final int MOST_OUTPUT = 16 << 20;
  private static final int MOST_ERRORS = 64 << 10;
  private static final int LONGEST_PAUSE_MILLIS = 16;
  private static final String USUAL_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final Os os;
  private final String path;
  private final String windowsSuffixes;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param path the folders in which commands are looked for, as in {@code PATH}; empty for the
   *     usual ones
   * @param windowsSuffixes {@code PATHEXT}
   */
  Commands(Os os, String path, String windowsSuffixes) {
    this.os = os;
    this.path = path.isEmpty() && os != Os.WINDOWS ? USUAL_PATH : path;
    this.windowsSuffixes = windowsSuffixes.isEmpty() ? ".EXE" : windowsSuffixes;
  }

  CommandResult run(Duration timeout, List<String> command) {
    String name = command.getFirst();
    String file = find(name);
    if (file == null) return new CommandResult.NotFound(name);
    long deadline = System.nanoTime() + timeout.toNanos();
    Process process;
    try {
      process = start(file, command);
    } catch (IOException notStarted) {
      return new CommandResult.Failed(file + ": " + firstLine(notStarted.getMessage()));
    }
    running.add(process);
    try {
      // Close may have looked at the set before this process was in it.
      CommandResult result = closed ? ending(file) : follow(process, file, deadline);
      return closed ? ending(file) : result;
    } catch (IOException broken) {
      return closed
          ? ending(file)
          : new CommandResult.Failed(file + ": " + firstLine(broken.getMessage()));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return new CommandResult.Failed(file + ": interrupted");
    } finally {
      kill(process);
      closeQuietly(process.getInputStream());
      closeQuietly(process.getErrorStream());
      running.remove(process);
    }
  }

  private static CommandResult ending(String file) {
    return new CommandResult.Failed(file + ": the program is ending");
  }

  /** Ends every child that runs, and each that is started afterwards. */
  void close() {
    closed = true;
    for (Process process : running) kill(process);
  }

  private Process start(String file, List<String> command) throws IOException {
    List<String> words = new ArrayList<>(command);
    words.set(0, file);
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    // Tools that print numbers for people print them with the user's decimal comma.
    environment.put("LC_ALL", "C");
    if (os == Os.WINDOWS) {
      builder.redirectInput(new File("NUL"));
    } else {
      builder.directory(new File("/"));
      builder.redirectInput(new File("/dev/null"));
    }
    return builder.start();
  }

  private CommandResult follow(Process process, String file, long deadline)
      throws IOException, InterruptedException {
    Pipe output = new Pipe(process.getInputStream(), MOST_OUTPUT);
    Pipe errors = new Pipe(process.getErrorStream(), MOST_ERRORS);
    boolean ended = false;
    long pause = 1;
    while (true) {
      boolean moved = output.read();
      moved |= errors.read();
      if (output.isOver()) {
        return new CommandResult.Failed(file + " wrote more than " + (MOST_OUTPUT >> 20) + " MiB");
      }
      long left = deadline - System.nanoTime();
      // A grandchild may still write: what the child wrote is there, and the first gap ends it.
      if (ended && (!moved || left <= 0)) {
        return new CommandResult.Ended(process.exitValue(), output.text(), errors.text());
      }
      if (left <= 0) return new CommandResult.TimedOut();
      pause = moved ? 1 : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      long wait = Math.min(left, TimeUnit.MILLISECONDS.toNanos(pause));
      ended = ended || process.waitFor(wait, TimeUnit.NANOSECONDS);
    }
  }

  /** What a child writes, up to a limit; the rest is read and dropped so that it can go on. */
  private static final class Pipe {
    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[16 << 10];
    private boolean over;

    Pipe(InputStream in, int most) {
      this.in = in;
      this.most = most;
    }

    /** Reads what is there without waiting; whether anything was. */
    boolean read() throws IOException {
      int ready = in.available();
      if (ready <= 0) return false;
      int n = in.read(buffer, 0, Math.min(ready, buffer.length));
      if (n <= 0) return false;
      int room = most - kept.size();
      over |= n > room;
      kept.write(buffer, 0, Math.min(n, room));
      return true;
    }

    boolean isOver() {
      return over;
    }

    String text() {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }

  /** Ends a child and what it started; nothing happens to a child that has ended. */
  private static void kill(Process process) {
    if (!process.isAlive()) return;
    List<ProcessHandle> tree = new ArrayList<>();
    process.descendants().forEach(tree::add);
    process.destroyForcibly();
    for (ProcessHandle descendant : tree) descendant.destroyForcibly();
  }

  private static void closeQuietly(InputStream stream) {
    try {
      stream.close();
    } catch (IOException gone) {
      // The child took the pipe with it.
    }
  }

  /** The file of a command: the path that it is, or the first of that name in the folders. */
  private @Nullable String find(String name) {
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) return executable(name);
    int from = 0;
    while (from <= path.length()) {
      int end = path.indexOf(File.pathSeparatorChar, from);
      if (end < 0) end = path.length();
      String folder = path.substring(from, end);
      from = end + 1;
      // What lies where the program was started is not what the user installed.
      if (!folder.startsWith("/") && folder.indexOf(":\\") != 1) continue;
      String found = executable(folder + File.separator + name);
      if (found != null) return found;
    }
    return null;
  }

  private @Nullable String executable(String file) {
    if (isExecutable(file)) return file;
    if (os != Os.WINDOWS) return null;
    for (String suffix : windowsSuffixes.split(";", -1)) {
      if (!suffix.isEmpty() && isExecutable(file + suffix)) return file + suffix;
    }
    return null;
  }

  private static boolean isExecutable(String file) {
    try {
      Path at = Path.of(file);
      return Files.isRegularFile(at) && Files.isExecutable(at);
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  private static String firstLine(@Nullable String message) {
    if (message == null) return "no reason given";
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
