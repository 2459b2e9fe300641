package io.allsmi.collectors.nvml.process;

import io.allsmi.collectors.nvml.library.Layouts.ProcessUtilizationSample;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.EngineShare;
import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shares that processes have of a device's engines. The driver keeps samples in a buffer; only
 * those since the last one seen are asked for, because older ones would be averaged in. It has none
 * for a process that was idle, and none at all between two of its own samplings.
 */
final class ProcessShares {
  /** Seconds for which a sample is taken for what the process does now. */
  private static final double FRESH_SECONDS = 3;

  private static final int FIRST_ROOM = 128;
  private static final int SPARE = 32;
  private static final int MOST = 65_536;
  private static final long MICROS_EACH_MILLI = 1000;

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
  private long lastSeen;
  private final Map<Integer, Sample> byPid = new HashMap<>();

  private record Sample(long micros, Moment readAt, List<EngineShare> shares) {}

  /** Takes in what the driver sampled since. */
  void read(DeviceCalls calls, Moment now) {
    if (lastSeen == 0) lastSeen = firstSeen(now);
    byPid.values().removeIf(sample -> now.secondsSince(sample.readAt) > FRESH_SECONDS);
    int code = ask(calls);
    int told = count.integer(0);
    if (code == ReturnCode.INSUFFICIENT_SIZE && told > room && told <= MOST) {
      room = told + SPARE;
      samples = new Struct(room * ProcessUtilizationSample.SIZE);
      code = ask(calls);
      told = count.integer(0);
    }
    if (code != ReturnCode.SUCCESS || told < 0) return;
    long newest = lastSeen;
    for (int entry = 0; entry < Math.min(told, room); entry++) {
      int at = entry * ProcessUtilizationSample.SIZE;
      long micros = samples.integer64(at + ProcessUtilizationSample.TIME_STAMP);
      if (micros <= lastSeen) continue;
      newest = Math.max(newest, micros);
      take(at, micros, now);
    }
    lastSeen = newest;
  }

  /** At the first reading, what was sampled just before it. */
  private static long firstSeen(Moment now) {
    long since = now.wallMillis() - (long) (FRESH_SECONDS * 1000);
    return Math.max(1, since * MICROS_EACH_MILLI);
  }

  private int ask(DeviceCalls calls) {
    samples.blank(room * ProcessUtilizationSample.SIZE);
    count.put(0, room);
    return calls.ask(
        Symbol.PROCESS_UTILIZATION,
        0,
        calls.handle(),
        samples.pointer(),
        count.pointer(),
        lastSeen);
  }

  private void take(int at, long micros, Moment now) {
    int pid = samples.integer(at + ProcessUtilizationSample.PID);
    if (pid <= 0) return;
    Sample known = byPid.get(pid);
    if (known != null && known.micros > micros) return;
    List<EngineShare> shares = new ArrayList<>(OFFSETS.length);
    for (int i = 0; i < OFFSETS.length; i++) {
      double ratio = Sane.ratio(samples.unsigned(at + OFFSETS[i]));
      if (!Double.isNaN(ratio)) shares.add(new EngineShare(ENGINES[i], ratio));
    }
    byPid.put(pid, new Sample(micros, now, List.copyOf(shares)));
  }

  /** A process' shares; empty when nothing was sampled of it within the last seconds. */
  List<EngineShare> of(int pid) {
    Sample sample = byPid.get(pid);
    return sample == null ? List.of() : sample.shares;
  }

  /** Forgets all: MIG was switched on, and there are none any more. */
  void forget() {
    byPid.clear();
  }
}
