package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.file.Text;

/** What /proc/stat says of the whole system (proc(5)). One instance is filled again and again. */
final class KernelStat {
  private static final long MOST_TASKS = 1L << 32;

  /** Context switches since boot; NaN when not known. */
  double contextSwitches;

  /** Threads that run or are ready to; NaN when not known. */
  double running;

  /** Processes that wait for input or output; NaN when not known. */
  double blocked;

  void read(Text text) {
    contextSwitches = Double.NaN;
    running = Double.NaN;
    blocked = Double.NaN;
    text.rewind();
    while (text.nextLine()) {
      if (text.skip("ctxt ")) contextSwitches = atMost(Long.MAX_VALUE, text);
      else if (text.skip("procs_running ")) running = atMost(MOST_TASKS, text);
      else if (text.skip("procs_blocked ")) blocked = atMost(MOST_TASKS, text);
    }
  }

  private static double atMost(long most, Text text) {
    long number = text.unsigned();
    return number >= 0 && number <= most ? number : Double.NaN;
  }
}
