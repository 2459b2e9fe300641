package io.allsmi.cli.crash;

import io.allsmi.cli.log.Log;
import io.allsmi.collectors.engine.FirstCalls;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers by files which collectors are in their first call. A file that is there at the next
 * start, and whose process is not, is of a call that never came back. What is remembered holds
 * until the machine starts again, or the library or the program is another.
 *
 * <p>It costs one look into a folder, and a file that is made and removed for each collector that
 * has a library. A folder that cannot be written to is no error: then nothing is remembered.
 */
public final class CrashMemory implements FirstCalls, AutoCloseable {
  private static final String ADVICE =
      "--retry-crashed tries it again; so does another version of the library, or a restart of the"
          + " machine";

  private final File folder;
  private final String version;
  private final boolean retry;
  private final Processes processes;

  // All guarded by this.
  private @Nullable String boot;
  private final Map<String, Path> marks = new HashMap<>();
  private @Nullable LeftBehind before;
  private boolean hooked;
  private boolean off;

  /**
   * The memory of a user or a service, in the folder that the environment names.
   *
   * @param version of the program
   * @param retry whether collectors that took an earlier process down are called all the same
   */
  public static CrashMemory of(Map<String, String> environment, String version, boolean retry) {
    File folder = new File(StateFolder.of(environment), "first-calls");
    return new CrashMemory(folder, version, retry, new OwnProcesses());
  }

  CrashMemory(File folder, String version, boolean retry, Processes processes) {
    this.folder = folder;
    this.version = version;
    this.retry = retry;
    this.processes = processes;
  }

  private String boot() {
    String known = boot;
    if (known == null) {
      known = processes.boot();
      boot = known;
    }
    return known;
  }

  private LeftBehind before() {
    LeftBehind known = before;
    if (known == null) {
      known = LeftBehind.read(folder, version, processes);
      before = known;
    }
    return known;
  }

  @Override
  public synchronized Optional<LeftOut> leftOut(String collector) {
    Note note = before().crashed().get(collector);
    if (note == null || retry) return Optional.empty();
    String what =
        note.logs().isEmpty()
            ? "left out, because allsmi ended twice inside the first call of " + note.library()
            : "left out, because its library "
                + note.library()
                + " crashed in its first call ("
                + note.logs().getFirst()
                + ")";
    return Optional.of(new LeftOut(what, ADVICE));
  }

  @Override
  public synchronized void begin(String collector, String library) {
    if (off || marks.containsKey(collector) || !MarkName.canName(collector)) return;
    long pid = processes.own();
    Path file = folder.toPath().resolve(MarkName.of(collector, boot(), pid).toString());
    Note note = Note.about(version, library, before().ends(collector), CrashLog.places(pid));
    try {
      endWithTheProcess();
      write(note, file);
      marks.put(collector, file);
    } catch (IllegalStateException ending) {
      off = true;
    } catch (IOException | SecurityException refused) {
      off = true;
      Log.write(
          "io.allsmi.crash",
          Level.DEBUG,
          "a crash of a vendor's library will not be remembered: " + refused,
          null);
    }
  }

  private void write(Note note, Path file) throws IOException {
    try {
      note.write(file);
    } catch (NoSuchFileException noFolder) {
      Files.createDirectories(folder.toPath());
      note.write(file);
    }
  }

  /**
   * A signal that ends the process in order is no crash, also when the call does not come back.
   *
   * @throws IllegalStateException when the process is ending already
   */
  private void endWithTheProcess() {
    if (hooked) return;
    processes.atEnd(new Ending());
    hooked = true;
  }

  private final class Ending extends Thread {
    Ending() {
      super("allsmi-marks");
    }

    @Override
    public void run() {
      close();
    }
  }

  @Override
  public synchronized void end(String collector) {
    Path file = marks.remove(collector);
    if (file == null) return;
    delete(file);
    if (before().crashed().remove(collector) != null) {
      delete(folder.toPath().resolve(MarkName.crashed(collector, boot()).toString()));
    }
  }

  /**
   * The process ends in order: whatever call is still running has not taken it down. Calls that
   * begin from now on leave nothing behind.
   */
  @Override
  public synchronized void close() {
    off = true;
    for (Path file : marks.values()) delete(file);
    marks.clear();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException notOurs) {
      // At worst it counts as an end of the process inside of that call.
    }
  }
}
