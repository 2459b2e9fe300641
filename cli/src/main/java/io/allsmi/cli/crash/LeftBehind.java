package io.allsmi.cli.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier processes left in the folder. A crash that the JVM wrote a log of is certain; a
 * process that was killed, or aborted, inside a first call may have been so for other reasons, and
 * counts only when it is the second in a row.
 */
final class LeftBehind {
  private static final int CERTAIN = 2;
  private static final long OLDEST_MILLIS = 30L * 24 * 3600 * 1000;

  /** A mark of a process that is no more. */
  private record Mark(MarkName name, Path file, Note note, long time) {}

  private final File folder;
  private final String boot;
  private final String version;
  private final Processes processes;
  private final Map<String, Note> crashed = new HashMap<>();
  private final Map<String, Integer> ends = new HashMap<>();

  private LeftBehind(File folder, String boot, String version, Processes processes) {
    this.folder = folder;
    this.boot = boot;
    this.version = version;
    this.processes = processes;
  }

  /** Reads the folder, of which nothing need exist, and tidies it up. */
  static LeftBehind read(File folder, String version, Processes processes) {
    String[] names = folder.list();
    boolean empty = names == null || names.length == 0;
    String boot = empty ? "" : processes.boot();
    LeftBehind found = new LeftBehind(folder, boot, version, processes);
    if (names != null) found.sort(names);
    return found;
  }

  /** Collectors whose library is known to have taken a process down. */
  Map<String, Note> crashed() {
    return crashed;
  }

  /** How many processes in a row ended inside the first call of a collector, and why is unknown. */
  int ends(String collector) {
    return ends.getOrDefault(collector, 0);
  }

  private void sort(String[] names) {
    Map<Long, List<Mark>> dead = new HashMap<>();
    for (String text : names) {
      Optional<MarkName> name = MarkName.parse(text);
      if (name.isEmpty()) continue;
      Path file = folder.toPath().resolve(text);
      if (!name.get().boot().equals(boot)) deleteOld(file);
      else if (name.get().isCrashed()) keep(name.get(), file);
      else if (!isAlive(name.get().pid(), file)) add(dead, name.get(), file);
    }
    for (List<Mark> marks : dead.values()) judge(marks);
  }

  /** Of another start of this machine, or of another machine that has the same home. */
  private static void deleteOld(Path file) {
    if (System.currentTimeMillis() - file.toFile().lastModified() > OLDEST_MILLIS) delete(file);
  }

  private void keep(MarkName name, Path file) {
    try {
      Note note = Note.read(file);
      if (note.holds(version)) crashed.put(name.collector(), note);
      else delete(file);
    } catch (IOException unreadable) {
      delete(file);
    }
  }

  /** A process that started after the mark was made has only the number of the one that made it. */
  private boolean isAlive(long pid, Path file) {
    if (pid == processes.own()) return false;
    Optional<Instant> start = processes.start(pid);
    return start.isPresent()
        && !start.get().minusSeconds(2).isAfter(Instant.ofEpochMilli(file.toFile().lastModified()));
  }

  private static void add(Map<Long, List<Mark>> dead, MarkName name, Path file) {
    try {
      Mark mark = new Mark(name, file, Note.read(file), file.toFile().lastModified());
      dead.computeIfAbsent(name.pid(), pid -> new ArrayList<>()).add(mark);
    } catch (IOException halfWritten) {
      delete(file);
    }
  }

  /** The marks of one process. */
  private void judge(List<Mark> marks) {
    Mark first = marks.getFirst();
    Optional<CrashLog> log = CrashLog.find(first.note().logs(), first.time());
    List<Mark> blamed = log.isEmpty() ? List.of() : blamed(marks, log.get());
    for (Mark mark : marks) {
      delete(mark.file());
      if (!mark.note().holds(version)) continue;
      int times = mark.note().ends() + 1;
      if (blamed.contains(mark)) {
        remember(mark, mark.note().with(0, List.of(log.orElseThrow().path())));
      } else if (log.isEmpty() && times >= CERTAIN) {
        remember(mark, mark.note().with(times, List.of()));
      } else if (log.isEmpty()) {
        ends.put(mark.name().collector(), times);
      }
    }
  }

  /** The collector that the log names and those that use the same library; all if it names none. */
  private static List<Mark> blamed(List<Mark> marks, CrashLog log) {
    if (log.blamesTheProgram()) return List.of();
    for (Mark culprit : marks) {
      if (!log.blames(culprit.name().collector())) continue;
      List<Mark> same = new ArrayList<>();
      for (Mark mark : marks) {
        if (mark.note().library().equals(culprit.note().library())) same.add(mark);
      }
      return same;
    }
    return log.blamesACollector() ? List.of() : marks;
  }

  private void remember(Mark mark, Note note) {
    String collector = mark.name().collector();
    crashed.put(collector, note);
    try {
      note.write(folder.toPath().resolve(MarkName.crashed(collector, boot).toString()));
    } catch (IOException full) {
      // It is left out this time; the next time it is tried again.
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException notOurs) {
      // It is read again next time.
    }
  }
}
