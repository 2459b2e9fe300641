package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.Moment;
import java.util.Arrays;

/** What one device refused to answer, for how long that is believed. */
final class Refusals {
  /** Questions of one function beyond these are not remembered. */
  private static final int MOST_VARIANTS = 256;

  private static final int[] NONE = {};
  private static final long[] NEVER = {};

  private final int[][] codes;
  private final long[][] since;
  private int count;
  private long now;

  Refusals() {
    int symbols = Symbol.COUNT;
    codes = new int[symbols][];
    since = new long[symbols][];
    Arrays.fill(codes, NONE);
    Arrays.fill(since, NEVER);
  }

  void begin(Moment moment) {
    now = moment.monotonicNanos();
  }

  /** What it answered and would answer again; SUCCESS when it is to be asked. */
  int of(Symbol symbol, int variant) {
    int[] known = codes[symbol.index()];
    if (variant >= known.length || variant < 0) return ReturnCode.SUCCESS;
    int code = known[variant];
    if (code == ReturnCode.SUCCESS || !isOld(symbol, variant, code)) return code;
    known[variant] = ReturnCode.SUCCESS;
    count--;
    return ReturnCode.SUCCESS;
  }

  private boolean isOld(Symbol symbol, int variant, int code) {
    return (now - since[symbol.index()][variant]) / 1e9 >= ReturnCode.retrySeconds(code);
  }

  void add(Symbol symbol, int variant, int code) {
    if (variant < 0 || variant >= MOST_VARIANTS) return;
    int at = symbol.index();
    if (variant >= codes[at].length) {
      codes[at] = Arrays.copyOf(codes[at], variant + 1);
      since[at] = Arrays.copyOf(since[at], variant + 1);
    }
    codes[at][variant] = code;
    since[at][variant] = now;
    count++;
  }

  void forget(Symbol symbol) {
    for (int code : codes[symbol.index()]) {
      if (code != ReturnCode.SUCCESS) count--;
    }
    Arrays.fill(codes[symbol.index()], ReturnCode.SUCCESS);
  }

  int count() {
    return count;
  }
}
