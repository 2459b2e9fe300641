package io.allsmi.collectors.nvml.session;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The calls for one device. What it refuses for good is remembered and asked again seldom; once it
 * is lost nothing is asked any more. Used by one thread at a time, with memory of its own: a call
 * that never returns writes, if it ever does, into nothing that others read.
 */
public final class DeviceCalls {
  private static final int WORDS = 32;

  private final NvmlLibrary library;
  private final Pointer handle;
  private final Refusals refusals;
  private final Struct out = new Struct(WORDS);
  private final Pointer first;
  private final Pointer second;
  private final Pointer third;
  private final Pointer fourth;
  private int lost = ReturnCode.SUCCESS;

  DeviceCalls(NvmlLibrary library, Pointer handle, Refusals refusals) {
    this.library = library;
    this.handle = handle;
    this.refusals = refusals;
    first = out.pointer();
    second = out.at(8);
    third = out.at(16);
    fourth = out.at(24);
  }

  /** Calls for a partition of the device, by the same thread. */
  public DeviceCalls partition(Pointer partition) {
    return new DeviceCalls(library, partition, new Refusals());
  }

  /** Begins a tick: refusals that are old enough are forgotten from here on. */
  public void begin(Moment now) {
    refusals.begin(now);
  }

  /** Calls for the same device by another thread. */
  public DeviceCalls ofAnotherThread() {
    return new DeviceCalls(library, handle, new Refusals());
  }

  public NvmlLibrary library() {
    return library;
  }

  /** The device, {@code nvmlDevice_t}. */
  public Pointer handle() {
    return handle;
  }

  /** Whether the library said that the device is gone; nothing is asked of it any more. */
  public boolean isLost() {
    return lost != ReturnCode.SUCCESS;
  }

  /** How many questions it refuses at present. */
  public int refused() {
    return refusals.count();
  }

  /**
   * Asks, unless the device is lost or refused the same before.
   *
   * @param variant tells apart the questions that one function takes: a link, a sensor, a clock
   * @param arguments all of them, the device first where the prototype has it
   * @return the return code, the remembered one where nothing was asked
   */
  public int ask(Symbol symbol, int variant, @Nullable Object... arguments) {
    if (lost != ReturnCode.SUCCESS) return lost;
    int refusal = refusals.of(symbol, variant);
    if (refusal != ReturnCode.SUCCESS) return refusal;
    int code = library.call(symbol, arguments);
    if (code == ReturnCode.SUCCESS) return code;
    if (code == ReturnCode.GPU_IS_LOST || code == ReturnCode.GPU_NOT_FOUND) {
      lost = code;
    } else if (ReturnCode.isLasting(code)) {
      refusals.add(symbol, variant, code);
    }
    return code;
  }

  /** Asks the function again although it refused: the question was to blame. */
  public void forgive(Symbol symbol) {
    refusals.forget(symbol);
  }

  /** {@code (device, unsigned int*)}; NaN when not obtained. */
  public double unsigned(Symbol symbol) {
    out.blank(WORDS);
    return ask(symbol, 0, handle, first) == ReturnCode.SUCCESS ? out.unsigned(0) : Double.NaN;
  }

  /** {@code (device, unsigned int argument, unsigned int*)}; NaN when not obtained. */
  public double unsigned(Symbol symbol, int argument) {
    out.blank(WORDS);
    return ask(symbol, argument, handle, argument, first) == ReturnCode.SUCCESS
        ? out.unsigned(0)
        : Double.NaN;
  }

  /** {@code (device, unsigned long long*)}; NaN when not obtained. */
  public double unsigned64(Symbol symbol) {
    out.blank(WORDS);
    return ask(symbol, 0, handle, first) == ReturnCode.SUCCESS ? out.unsigned64(0) : Double.NaN;
  }

  /**
   * {@code (device, unsigned int one, unsigned int other, unsigned long long*)}; NaN when not
   * obtained.
   */
  public double unsigned64(Symbol symbol, int one, int other) {
    out.blank(WORDS);
    return ask(symbol, 8 * one + other, handle, one, other, first) == ReturnCode.SUCCESS
        ? out.unsigned64(0)
        : Double.NaN;
  }

  /**
   * {@code (device, unsigned int one, other, last, unsigned long long*)}; NaN when not obtained.
   */
  public double unsigned64(Symbol symbol, int one, int other, int last) {
    out.blank(WORDS);
    int variant = 16 * last + 4 * one + other;
    return ask(symbol, variant, handle, one, other, last, first) == ReturnCode.SUCCESS
        ? out.unsigned64(0)
        : Double.NaN;
  }

  /**
   * {@code (device, unsigned int*, unsigned int*)}; {@link #answer} has the two.
   *
   * @return whether they were obtained
   */
  public boolean two(Symbol symbol) {
    out.blank(WORDS);
    return ask(symbol, 0, handle, first, second) == ReturnCode.SUCCESS;
  }

  /**
   * {@code (device, unsigned int*, unsigned int*, unsigned int*)}; {@link #answer} has the three.
   *
   * @return whether they were obtained
   */
  public boolean three(Symbol symbol) {
    out.blank(WORDS);
    return ask(symbol, 0, handle, first, second, third) == ReturnCode.SUCCESS;
  }

  /**
   * {@code (device, unsigned int*, …)} with four of them; {@link #answer} has the four.
   *
   * @return whether they were obtained
   */
  public boolean four(Symbol symbol) {
    out.blank(WORDS);
    return ask(symbol, 0, handle, first, second, third, fourth) == ReturnCode.SUCCESS;
  }

  /** The number that the last call with several of them wrote, from 0; NaN when not available. */
  public double answer(int number) {
    return out.unsigned(8 * number);
  }

  /**
   * {@code (device, char*, unsigned int length)}.
   *
   * @return what it wrote, empty when not obtained
   */
  public String text(Symbol symbol, int length) {
    Struct buffer = new Struct(length).blank(length);
    return ask(symbol, 0, handle, buffer.pointer(), length) == ReturnCode.SUCCESS
        ? buffer.text(0, length)
        : "";
  }

  /**
   * {@code (device, struct*)}.
   *
   * @return whether it was written
   */
  public boolean fill(Symbol symbol, Struct struct) {
    return fill(symbol, 0, struct);
  }

  /**
   * {@code (device, struct*)} of one of several versions or questions.
   *
   * @return whether it was written
   */
  public boolean fill(Symbol symbol, int variant, Struct struct) {
    return ask(symbol, variant, handle, struct.pointer()) == ReturnCode.SUCCESS;
  }

  /**
   * {@code (device, unsigned int argument, struct*)}.
   *
   * @return whether it was written
   */
  public boolean fillFor(Symbol symbol, int argument, Struct struct) {
    return ask(symbol, argument, handle, argument, struct.pointer()) == ReturnCode.SUCCESS;
  }
}
