package io.allsmi.collectors.nvml.gpm;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.Layouts.GpmMetric;
import io.allsmi.collectors.nvml.library.Layouts.GpmMetricsGet;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.RefusedEntries;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.model.Moment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Samples one device or GPU instance in each tick and sets what its counters did since the sample
 * before: two calls. Close it when the device or the instance is no more read: it holds samples of
 * the library.
 */
public final class GpmReader implements AutoCloseable {
  private final GpmSampler sampler;
  private final GpmSamples samples;
  private final Readings target;
  private final List<GpmQuantity> quantities;
  private final int[] parts;
  private final RefusedEntries refused = new RefusedEntries();
  private final int[] asked;
  private final Struct out = new Struct(GpmMetricsGet.METRICS);
  private boolean limited;
  private @Nullable Moment restsSince;
  private double rest;

  /**
   * @param target where the readings go
   * @param quantities of {@link GpmQuantities}
   */
  public GpmReader(GpmSampler sampler, Readings target, List<GpmQuantity> quantities) {
    this.sampler = sampler;
    this.target = target;
    this.quantities = quantities;
    samples = new GpmSamples(sampler.calls().library());
    parts = new int[quantities.size()];
    asked = new int[quantities.size()];
    Arrays.fill(parts, -1);
  }

  /**
   * Samples, and sets what the tick's level asks for.
   *
   * @param linksAreCounted whether counters tell of the traffic over links, so that it is left out
   */
  public void read(Tick tick, boolean linksAreCounted) {
    if (rests(tick.now()) || sampler.calls().isLost()) return;
    GpmSamples.Outcome outcome = samples.take(sampler, tick.now());
    if (outcome == GpmSamples.Outcome.REFUSED) rest(samples.refusal(), tick.now());
    if (outcome == GpmSamples.Outcome.WAIT) keepPlaces(tick, linksAreCounted);
    if (outcome != GpmSamples.Outcome.COMPARABLE) return;
    int code = ask(tick, linksAreCounted);
    if (code == ReturnCode.INVALID_ARGUMENT && !limited) {
      // An older driver than the one that brought the highest id refuses them all for it.
      limited = true;
      code = ask(tick, linksAreCounted);
    }
    if (code != ReturnCode.SUCCESS) rest(code, tick.now());
  }

  /** Whether the metric is or will be read: the library has not refused it. */
  public boolean offers(int id) {
    if (restsSince != null) return false;
    for (int i = 0; i < asked.length; i++) {
      if (quantities.get(i).id() == id) return !refused.has(i);
    }
    return false;
  }

  private boolean rests(Moment now) {
    Moment since = restsSince;
    if (since == null) return false;
    if (now.secondsSince(since) < rest) return true;
    restsSince = null;
    return false;
  }

  /** What was refused for good is not asked for again in each tick. */
  private void rest(int code, Moment now) {
    if (!ReturnCode.isLasting(code)) return;
    restsSince = now;
    rest = ReturnCode.retrySeconds(code);
    samples.free();
  }

  private int ask(Tick tick, boolean linksAreCounted) {
    refused.begin(tick.now());
    int count = 0;
    for (int i = 0; i < asked.length; i++) {
      if (isWanted(i, tick, linksAreCounted)) asked[count++] = i;
    }
    if (count == 0) return ReturnCode.SUCCESS;
    write(count);
    int code = sampler.calls().library().call(Symbol.GPM_METRICS_GET, out.pointer());
    for (int i = 0; i < count && code == ReturnCode.SUCCESS; i++) take(i, tick.now());
    return code;
  }

  /** What will be read at the next tick is absent in this one, in the same shape. */
  private void keepPlaces(Tick tick, boolean linksAreCounted) {
    for (int i = 0; i < asked.length; i++) {
      GpmQuantity later = quantities.get(i);
      if (later.part() == null && isWanted(i, tick, linksAreCounted)) {
        target.set(later.metric(), Double.NaN);
      }
    }
  }

  private boolean isWanted(int quantity, Tick tick, boolean linksAreCounted) {
    GpmQuantity asking = quantities.get(quantity);
    return !refused.has(quantity)
        && tick.level().contains(asking.level())
        && !(linksAreCounted && asking.ofLinks())
        && !(limited && asking.id() > GpmQuantities.LAST_OF_FIRST_DRIVERS);
  }

  private void write(int count) {
    int size = GpmMetricsGet.METRICS + count * GpmMetric.SIZE;
    out.blank(size).zero(0, size);
    out.put(0, GpmMetricsGet.VERSION).put(GpmMetricsGet.NUM_METRICS, count);
    out.put(GpmMetricsGet.SAMPLE1, Pointer.nativeValue(samples.earlier()));
    out.put(GpmMetricsGet.SAMPLE2, Pointer.nativeValue(samples.later()));
    for (int i = 0; i < count; i++) {
      int at = GpmMetricsGet.METRICS + i * GpmMetric.SIZE;
      out.put(at + GpmMetric.METRIC_ID, quantities.get(asked[i]).id());
      // A metric that is passed over by a broken library must not read as a success.
      out.put(at + GpmMetric.NVML_RETURN, ReturnCode.UNKNOWN);
    }
  }

  private void take(int entry, Moment now) {
    int at = GpmMetricsGet.METRICS + entry * GpmMetric.SIZE;
    int quantity = asked[entry];
    int code = out.integer(at + GpmMetric.NVML_RETURN);
    if (code == ReturnCode.SUCCESS) {
      set(quantity, quantities.get(quantity).inBaseUnits(out.real(at + GpmMetric.VALUE)));
    } else if (ReturnCode.isLasting(code)) {
      refused.add(quantity, now);
    }
  }

  private void set(int quantity, double value) {
    GpmQuantity read = quantities.get(quantity);
    if (read.part() == null) {
      target.set(read.metric(), value);
      return;
    }
    if (Double.isNaN(value)) return;
    if (parts[quantity] < 0) parts[quantity] = target.part(read.part(), read.name());
    target.set(parts[quantity], read.metric(), value);
  }

  @Override
  public void close() {
    samples.free();
  }
}
