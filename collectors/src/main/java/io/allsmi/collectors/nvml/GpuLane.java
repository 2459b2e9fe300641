package io.allsmi.collectors.nvml;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ASLEEP;

import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.Identity;
import io.allsmi.collectors.nvml.session.PciBus;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.collectors.nvml.session.Slot;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One slot of the library as one source reads it. Used by one thread at a time. */
final class GpuLane {
  private final Platform platform;
  private final Session session;
  private final PciBus bus;
  private final Slot slot;
  private final Function<Gpu, List<ReadingGroup>> makeGroups;

  private @Nullable Gpu gpu;
  private List<ReadingGroup> groups = List.of();
  private @Nullable Readings sleeper;
  private volatile boolean inUse;
  private boolean wasRead;

  GpuLane(
      Platform platform, Session session, Slot slot, Function<Gpu, List<ReadingGroup>> makeGroups) {
    this.platform = platform;
    this.session = session;
    this.bus = session.bus();
    this.slot = slot;
    this.makeGroups = makeGroups;
  }

  Slot slot() {
    return slot;
  }

  /** Whether there is something to do before the device can be read by itself and by others. */
  boolean isClosed() {
    return gpu == null;
  }

  /** Opens the device, unless it sleeps: what it is to its neighbours is known from here on. */
  void open(Tick tick) {
    if (!bus.isSuspended(slot.expectedAddress())) slot.open(tick.now());
  }

  /**
   * Reads the device and hands over what was obtained.
   *
   * @return the device; null when it could not be read, or sleeps
   */
  @Nullable Gpu read(Tick tick, Answer answer) {
    inUse = true;
    Gpu read = readOpen(tick, answer);
    inUse = false;
    return read;
  }

  private @Nullable Gpu readOpen(Tick tick, Answer answer) {
    Gpu known = gpu;
    String address = known == null ? slot.expectedAddress() : known.identity().address();
    if (bus.isSuspended(address)) {
      sleep(address, answer);
      return null;
    }
    if (known == null) {
      if (!slot.open(tick.now())) return null;
      known = new Gpu(platform, slot.identity(), slot.calls(), session::neighbours);
      known.calls().begin(tick.now());
      gpu = known;
      wasRead = true;
      groups = makeGroups.apply(known);
    }
    known.begin(tick);
    for (ReadingGroup group : groups) group.read(tick);
    if (known.calls().isLost()) {
      // Nothing that was read of it is worth more than the news that it has gone.
      lose(tick);
      return null;
    }
    if (bus.mayBeSuspended(address)) known.readings().set(ASLEEP, 0);
    known.deliver(answer);
    return known;
  }

  private void lose(Tick tick) {
    slot.lose(tick.now());
    close();
  }

  /** Declares it by what is known without asking it. */
  private void sleep(String address, Answer answer) {
    Readings asleep = sleeper;
    if (asleep == null) {
      Gpu known = gpu;
      DeviceInfo unopened =
          DeviceInfo.of(slot.label(), DeviceKind.GPU, "nvidia", "", Info.of("pci", address));
      asleep = known == null ? new Readings(unopened) : new Readings(known.identity().info());
      sleeper = asleep;
    }
    asleep.begin();
    asleep.set(ASLEEP, 1);
    asleep.deliver(answer);
  }

  /** Why the device is not read; empty while it is. */
  String refusal() {
    int code = slot.refusal();
    return gpu != null || code == ReturnCode.SUCCESS ? "" : ReturnCode.words(code);
  }

  /**
   * Whether it could not be opened for a reason that is trouble. A missing permission is none: the
   * library counts devices that were not given to a container. Of one that was read before, the
   * engine says that it is lost.
   */
  boolean isRefused() {
    int code = slot.refusal();
    return gpu == null
        && !wasRead
        && code != ReturnCode.SUCCESS
        && code != ReturnCode.NO_PERMISSION;
  }

  /** What is known of the device; null before it was opened. */
  @Nullable Identity identity() {
    Gpu known = gpu;
    return known == null ? null : known.identity();
  }

  /** Closes it unless a call for the device has not returned: that thread still uses it all. */
  void closeIfIdle() {
    if (!inUse) close();
  }

  void close() {
    for (ReadingGroup group : groups) group.close();
    groups = List.of();
    gpu = null;
    sleeper = null;
  }
}
