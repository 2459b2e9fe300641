package io.allsmi.collectors.nvml.process;

import io.allsmi.collectors.nvml.library.Layouts.ProcessUtilizationSample;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.FreshSamples;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.List;

/** The shares that processes have of a device's engines, by the driver's latest samples. */
final class ProcessShares {
  private static final int FIRST_ROOM = 128;
  private static final int SPARE = 32;
  private static final int MOST = 65_536;

  private static final int[] OFFSETS = {
    ProcessUtilizationSample.SM_UTIL,
    ProcessUtilizationSample.MEM_UTIL,
    ProcessUtilizationSample.ENC_UTIL,
    ProcessUtilizationSample.DEC_UTIL
  };
  private static final String[] ENGINES = {"sm", "memory", "encoder", "decoder"};

  private final Struct count = new Struct(4);
  private Struct samples = new Struct(FIRST_ROOM * ProcessUtilizationSample.SIZE);
  private int room = FIRST_ROOM;
  private final FreshSamples<List<EngineShare>> byPid = new FreshSamples<>();

  /** Takes in what the driver sampled since. */
  void read(DeviceCalls calls, Moment now) {
    long since = byPid.begin(now);
    int code = ask(calls, since);
    int told = count.integer(0);
    if (code == ReturnCode.INSUFFICIENT_SIZE && told > room && told <= MOST) {
      room = told + SPARE;
      samples = new Struct(room * ProcessUtilizationSample.SIZE);
      code = ask(calls, since);
      told = count.integer(0);
    }
    if (code != ReturnCode.SUCCESS || told < 0) return;
    for (int entry = 0; entry < Math.min(told, room); entry++) {
      int at = entry * ProcessUtilizationSample.SIZE;
      long micros = samples.integer64(at + ProcessUtilizationSample.TIME_STAMP);
      if (byPid.isNew(micros)) take(at, micros, now);
    }
    byPid.end();
  }

  private int ask(DeviceCalls calls, long since) {
    samples.blank(room * ProcessUtilizationSample.SIZE);
    count.put(0, room);
    return calls.ask(
        Symbol.PROCESS_UTILIZATION, 0, calls.handle(), samples.pointer(), count.pointer(), since);
  }

  private void take(int at, long micros, Moment now) {
    int pid = samples.integer(at + ProcessUtilizationSample.PID);
    if (pid <= 0) return;
    List<EngineShare> shares = new ArrayList<>(OFFSETS.length);
    for (int i = 0; i < OFFSETS.length; i++) {
      double ratio = Sane.ratio(samples.unsigned(at + OFFSETS[i]));
      if (!Double.isNaN(ratio)) shares.add(new EngineShare(ENGINES[i], ratio));
    }
    byPid.put(pid, micros, now, List.copyOf(shares));
  }

  /** A process' shares; empty when nothing was sampled of it within the last seconds. */
  List<EngineShare> of(int pid) {
    List<EngineShare> shares = byPid.of(pid);
    return shares == null ? List.of() : shares;
  }

  /** Forgets all: MIG was switched on, and there are none any more. */
  void forget() {
    byPid.forget();
  }
}
