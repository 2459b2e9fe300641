package io.allsmi.tui.overview;

import io.allsmi.model.ProcessUse;
import io.allsmi.tui.show.Uses;

/**
 * A line of the list of processes: one of them, or what it does on one device, or all of a user or
 * a container as if they were one.
 *
 * @param key names the line from frame to frame
 * @param kind what it stands for
 * @param process the process; for a group their sums, with the group's name
 * @param share the largest share of an engine, NaN when not known
 * @param deviceMemory bytes of devices, NaN when not known
 * @param depth how far it is set in
 * @param last whether it is the last one of those beneath its parent
 * @param children how many lines can be shown beneath it
 * @param open whether they are
 */
record ProcessRow(
    String key,
    Kind kind,
    ProcessUse process,
    double share,
    double deviceMemory,
    int depth,
    boolean last,
    int children,
    boolean open) {
  /** What a line stands for. */
  enum Kind {
    GROUP,
    PROCESS,
    USE
  }

  static ProcessRow of(ProcessUse process, int depth) {
    int devices = process.uses().size();
    return new ProcessRow(
        key(process),
        Kind.PROCESS,
        process,
        Uses.share(process.uses()),
        Uses.memory(process.uses()),
        depth,
        false,
        devices > 1 ? devices : 0,
        false);
  }

  ProcessRow beneath(int newDepth, boolean isLast) {
    return new ProcessRow(
        key, kind, process, share, deviceMemory, newDepth, isLast, children, open);
  }

  ProcessRow opened(boolean nowOpen) {
    return new ProcessRow(key, kind, process, share, deviceMemory, depth, last, children, nowOpen);
  }

  static String key(ProcessUse process) {
    return "p" + process.pid() + ":" + process.startedAt();
  }
}
