package io.allsmi.collectors.host.process;

import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line and the environment of one process of a Linux host, read when somebody looks at
 * it and kept nowhere: both may hold secrets. Their strings are of printable characters.
 *
 * @param arguments the command line; empty for a thread of the kernel, or when not readable
 * @param environment lines {@code NAME=value}; empty when not readable
 * @param error why something could not be read, one line; empty when nothing failed
 */
public record ProcessDetails(List<String> arguments, List<String> environment, String error) {
  /** The kernel's limit of a command line with its environment is 6 MiB. */
  private static final int MOST = 6 << 20;

  public ProcessDetails {
    arguments = List.copyOf(arguments);
    environment = List.copyOf(environment);
  }

  /**
   * Reads them.
   *
   * @param startedAt when the process started, as {@link io.allsmi.model.ProcessUse} has it: a
   *     process that has its id by now is not it
   */
  public static ProcessDetails read(Platform platform, int pid, long startedAt) {
    String folder = "/proc/" + pid;
    Text text = new Text(MOST);
    ProcessStat stat = new ProcessStat();
    KernelFile.of(platform.path(folder + "/stat")).readRecord(text);
    if (!stat.read(text, pid)
        || KernelFacts.read(platform).startedAt(stat.startTicks) != startedAt) {
      return new ProcessDetails(List.of(), List.of(), "process " + pid + " has ended");
    }
    KernelFile.Outcome line = KernelFile.of(platform.path(folder + "/cmdline")).read(text);
    List<String> arguments = strings(text);
    KernelFile.Outcome variables = KernelFile.of(platform.path(folder + "/environ")).read(text);
    List<String> environment = strings(text);
    return new ProcessDetails(arguments, environment, error(line, variables));
  }

  private static String error(KernelFile.Outcome line, KernelFile.Outcome variables) {
    if (line != KernelFile.Outcome.READ) return "its command line cannot be read";
    if (variables == KernelFile.Outcome.DENIED) {
      return "its environment may be read by its user and by root only";
    }
    return variables == KernelFile.Outcome.READ ? "" : "its environment cannot be read";
  }

  /** The strings between zero bytes, without the empty ones that some programs leave behind. */
  static List<String> strings(Text text) {
    List<String> strings = new ArrayList<>();
    text.asOneLine();
    while (text.peek() >= 0) strings.add(text.upTo('\0'));
    while (!strings.isEmpty() && strings.getLast().isEmpty()) strings.removeLast();
    return strings;
  }
}
