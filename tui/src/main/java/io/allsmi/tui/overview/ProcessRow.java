package io.allsmi.tui.overview;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.tui.show.Totals;
import java.util.List;

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
        share(process.uses()),
        deviceMemory(process.uses()),
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

  /** The largest share of an engine on any device; NaN when none is known. */
  static double share(List<DeviceUse> uses) {
    double most = Double.NaN;
    for (int i = 0; i < uses.size(); i++) {
      List<EngineShare> shares = uses.get(i).shares();
      for (int j = 0; j < shares.size(); j++) {
        most = Totals.larger(most, shares.get(j).ratio());
      }
    }
    return most;
  }

  /** The memory of all devices; NaN when none is known. */
  static double deviceMemory(List<DeviceUse> uses) {
    double sum = Double.NaN;
    for (int i = 0; i < uses.size(); i++) {
      sum = Totals.plus(sum, uses.get(i).memoryBytes());
    }
    return sum;
  }
}
