package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.io.File;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All processes, read again at each pass: one system call lists some of them, two read each. Only
 * their stat files are read here; what costs more is for those that are shown.
 */
final class ProcessTable implements AutoCloseable {
  /** Stat files that stay open: the limit on descriptors is 1,024 in many places. */
  private static final int MOST_HELD = 512;

  private final File folder;
  private final Map<String, Tracked> processes = new HashMap<>();
  private final ProcessStat stat = new ProcessStat();
  private final Text text = new Text();
  private int pass;
  private boolean all = true;
  private @Nullable Moment readAt;

  ProcessTable(Platform platform) {
    folder = platform.path("/proc").toFile();
  }

  /** Reads every process once; false when /proc cannot be listed. */
  boolean read(Moment now) {
    String[] names = folder.list();
    if (names == null) return false;
    double seconds = readAt == null ? Double.NaN : now.secondsSince(readAt);
    readAt = now;
    pass++;
    all = false;
    for (String name : names) {
      int pid = pid(name);
      if (pid < 0) continue;
      read(name, pid, seconds);
    }
    forgetGone();
    return true;
  }

  private void read(String name, int pid, double seconds) {
    Tracked known = processes.get(name);
    Tracked process = known == null ? new Tracked(pid, file(name)) : known;
    boolean read = process.file.readRecord(text) == KernelFile.Outcome.READ && stat.read(text, pid);
    if (!read) {
      process.file.close();
      return;
    }
    all |= pid == 1;
    process.update(stat, text, seconds);
    process.pass = pass;
    if (known == null) processes.put(name, process);
  }

  private KernelFile file(String name) {
    File file = new File(folder, name + "/stat");
    return processes.size() < MOST_HELD ? KernelFile.held(file) : KernelFile.of(file.toPath());
  }

  private void forgetGone() {
    Iterator<Tracked> each = processes.values().iterator();
    while (each.hasNext()) {
      Tracked process = each.next();
      if (process.pass == pass) continue;
      process.file.close();
      each.remove();
    }
  }

  /** The processes of the last pass. */
  Collection<Tracked> processes() {
    return processes.values();
  }

  /** Whether it was the first pass, in which no time had gone by. */
  boolean isFirst() {
    return pass == 1;
  }

  /**
   * Whether the first process was among them; where /proc is mounted with {@code hidepid} those of
   * other users are not.
   */
  boolean seesAll() {
    return all;
  }

  @Override
  public void close() {
    for (Tracked process : processes.values()) process.file.close();
    processes.clear();
  }

  /** The process id that a name in /proc is; -1 when it is something else. */
  static int pid(String name) {
    if (name.isEmpty() || name.length() > 9) return -1;
    int pid = 0;
    for (int i = 0; i < name.length(); i++) {
      int digit = name.charAt(i) - '0';
      if (digit < 0 || digit > 9) return -1;
      pid = pid * 10 + digit;
    }
    return pid > 0 ? pid : -1;
  }
}
