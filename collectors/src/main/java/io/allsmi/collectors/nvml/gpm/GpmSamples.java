package io.allsmi.collectors.nvml.gpm;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.Moment;

/**
 * Two samples that take turns: the later one of a tick is the earlier one of the next. The library
 * gives them and has to get them back.
 */
final class GpmSamples {
  /** Seconds between two samples at least, because of the hardware's own refreshes (nvml.h). */
  static final double SHORTEST = 0.1;

  /** Seconds between two samples at most, while it is not known how often there is one. */
  static final double LONGEST = 30;

  /** A pause of more than so many of the usual ones is a gap: an average over it says nothing. */
  private static final double INTERVALS = 3;

  private final NvmlLibrary library;
  private Pointer earlier = Pointer.NULL;
  private Pointer later = Pointer.NULL;
  private boolean allocated;
  private boolean taken;
  private Moment takenAt = new Moment(0, 0);
  private double usual = Double.NaN;

  GpmSamples(NvmlLibrary library) {
    this.library = library;
  }

  /** What became of a sample. */
  enum Outcome {
    /** There are two that can be compared. */
    COMPARABLE,
    /** There is one to begin with, or the last one was too short a time ago. */
    WAIT,
    /** The library refused; {@link #refusal} says why. */
    REFUSED
  }

  private int refusal;

  int refusal() {
    return refusal;
  }

  Pointer earlier() {
    return earlier;
  }

  Pointer later() {
    return later;
  }

  Outcome take(GpmSampler sampler, Moment now) {
    double gap = taken ? now.secondsSince(takenAt) : Double.NaN;
    if (gap >= 0 && gap < SHORTEST) return Outcome.WAIT;
    if (!allocate()) return Outcome.REFUSED;
    refusal = sampler.take(earlier);
    if (refusal != ReturnCode.SUCCESS) return Outcome.REFUSED;
    Pointer newest = earlier;
    earlier = later;
    later = newest;
    boolean comparable = taken && gap >= SHORTEST && gap <= longest();
    taken = true;
    takenAt = now;
    usual = gap;
    return comparable ? Outcome.COMPARABLE : Outcome.WAIT;
  }

  private double longest() {
    return usual > 0 ? INTERVALS * usual : LONGEST;
  }

  private boolean allocate() {
    if (allocated) return true;
    Pointer one = allocateOne();
    if (refusal != ReturnCode.SUCCESS) return false;
    Pointer other = allocateOne();
    if (refusal != ReturnCode.SUCCESS) {
      library.call(Symbol.GPM_SAMPLE_FREE, one);
      return false;
    }
    earlier = one;
    later = other;
    allocated = true;
    return true;
  }

  private Pointer allocateOne() {
    Struct out = new Struct(8).blank(8).put(0, 0L);
    refusal = library.call(Symbol.GPM_SAMPLE_ALLOC, out.pointer());
    if (refusal == ReturnCode.SUCCESS && out.integer64(0) == 0) refusal = ReturnCode.MEMORY;
    return out.handle(0);
  }

  /** Gives both back. */
  void free() {
    if (!allocated) return;
    allocated = false;
    taken = false;
    library.call(Symbol.GPM_SAMPLE_FREE, earlier);
    library.call(Symbol.GPM_SAMPLE_FREE, later);
  }
}
