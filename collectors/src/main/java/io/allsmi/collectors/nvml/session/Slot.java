package io.allsmi.collectors.nvml.session;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/**
 * One index of the library. Its handle and what never changes of the device are asked for once, by
 * whichever source comes first; the library initializes the GPU with that call, so it may be slow,
 * fail for one GPU and hang. Each slot has a lock of its own.
 */
public final class Slot {
  /** Seconds after which a device that could not be opened, or was lost, is looked for again. */
  private static final double RETRY_SECONDS = 30;

  private final Platform platform;
  private final NvmlLibrary library;
  private final Software software;
  private final Names names;
  private final int index;
  private final String expectedAddress;

  private @Nullable Identity identity;
  private Pointer handle = Pointer.NULL;
  private int refusal;
  private @Nullable Moment triedAt;

  private volatile String label;
  private volatile Neighbour seen;

  Slot(
      Platform platform,
      NvmlLibrary library,
      Software software,
      Names names,
      int index,
      String expectedAddress) {
    this.platform = platform;
    this.library = library;
    this.software = software;
    this.names = names;
    this.index = index;
    this.expectedAddress = expectedAddress;
    this.label = expectedAddress.isEmpty() ? "nvidia" + index : names.of(expectedAddress, index);
    this.seen = new Neighbour(label, expectedAddress, Pointer.NULL);
  }

  /** What the other devices need of it; never waits for it to be opened. */
  Neighbour seen() {
    return seen;
  }

  /** The device's name; as long as it was not opened, the one that it will probably have. */
  public String label() {
    return label;
  }

  /** The address that the bus says the device has, before it is opened; empty when not known. */
  public String expectedAddress() {
    return expectedAddress;
  }

  /**
   * Opens the device unless that was done.
   *
   * @return false when that failed now or a short while ago; {@link #refusal} says why
   */
  public synchronized boolean open(Moment now) {
    if (identity != null) return true;
    if (triedAt != null && now.secondsSince(triedAt) < RETRY_SECONDS) return false;
    triedAt = now;
    Struct out = new Struct(8).blank(8);
    refusal = library.call(Symbol.HANDLE_BY_INDEX, index, out.pointer());
    if (refusal != ReturnCode.SUCCESS) return false;
    handle = out.handle(0);
    DeviceCalls calls = new DeviceCalls(library, handle, new Refusals());
    calls.begin(now);
    Identity read = Identity.read(calls, platform, software);
    if (calls.isLost()) {
      refusal = ReturnCode.GPU_IS_LOST;
      return false;
    }
    String place = read.address().isEmpty() ? read.uuid() + "#" + index : read.address();
    label = names.of(place, index);
    identity = read.named(label);
    seen = new Neighbour(label, read.address(), handle);
    return true;
  }

  /** The device was lost: it is opened again after a while. */
  public synchronized void lose(Moment now) {
    identity = null;
    seen = new Neighbour(label, seen.address(), Pointer.NULL);
    refusal = ReturnCode.GPU_IS_LOST;
    triedAt = now;
  }

  /** Why it could not be opened. */
  public synchronized int refusal() {
    return refusal;
  }

  /**
   * What is fixed of the device.
   *
   * @throws IllegalStateException before it was opened
   */
  public synchronized Identity identity() {
    Identity known = identity;
    if (known == null) throw new IllegalStateException(label + " is not open");
    return known;
  }

  /** Calls for the device, for one thread at a time; each user has its own. */
  public synchronized DeviceCalls calls() {
    return new DeviceCalls(library, handle, new Refusals());
  }
}
