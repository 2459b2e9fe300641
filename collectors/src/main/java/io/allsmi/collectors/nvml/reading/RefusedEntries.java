package io.allsmi.collectors.nvml.reading;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.model.Moment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a call that has many were refused for good. They are left out of later calls,
 * and all of them are asked for again after a while.
 */
public final class RefusedEntries {
  private boolean[] refused = {};
  private @Nullable Moment since;

  /** Begins a call: refusals that are old enough are forgotten from here on. */
  public void begin(Moment now) {
    if (since == null) return;
    if (now.secondsSince(since) < ReturnCode.retrySeconds(ReturnCode.NOT_SUPPORTED)) return;
    Arrays.fill(refused, false);
    since = null;
  }

  public void add(int entry, Moment now) {
    if (entry >= refused.length) refused = Arrays.copyOf(refused, Math.max(entry + 1, 16));
    refused[entry] = true;
    if (since == null) since = now;
  }

  public boolean has(int entry) {
    return entry < refused.length && refused[entry];
  }
}
