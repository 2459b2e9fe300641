package io.allsmi.collectors.rebellions.library;

import io.allsmi.collectors.natives.LibraryProbe;
import io.allsmi.collectors.natives.Symbols;
import io.allsmi.collectors.rebellions.kernel.KernelNpus;
import io.allsmi.collectors.rebellions.npu.Npu;
import io.allsmi.collectors.rebellions.npu.NpuIdentity;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Temperature, power and state by the library; memory, PCI and readiness by the kernel. The library
 * opens every device once and keeps it open; it is opened anew when the kernel has others.
 */
public final class LibraryReader implements AutoCloseable {
  private static final String NAME = "librbln-ml.so";
  private static final String NO_DRIVER = "neither /sys/class/rebellions nor /dev/rbln0";
  private static final int MOST_DEVICES = 256;

  private final Platform platform;
  private @Nullable Symbols symbols;
  private boolean initialized;
  private boolean closed;
  private int threadsInside;
  private List<Opened> devices = List.of();
  private List<Integer> kernelHas = List.of();

  /** A device by its handle. */
  private record Opened(long handle, NpuIdentity identity) {}

  public LibraryReader(Platform platform) {
    this.platform = platform;
  }

  /** The library's file, if there is one and a driver that it could talk to; loads nothing. */
  public static Optional<String> find(Platform platform) {
    boolean driver = new KernelNpus(platform).isThere();
    return driver ? platform.library(NAME).found() : Optional.empty();
  }

  /** Loads and initializes it, unless that was done. */
  public synchronized Probe open() {
    closed = false;
    if (initialized) return Probe.present();
    if (!new KernelNpus(platform).isThere()) return new Probe.Absent(NO_DRIVER, "");
    Symbols loaded = symbols;
    if (loaded == null) {
      LibraryLookup lookup = platform.library(NAME);
      String file = lookup.found().orElse("");
      if (file.isEmpty()) return LibraryProbe.absent(NAME, lookup, "");
      try {
        loaded = Symbols.load(file);
      } catch (LinkageError refusal) {
        return LibraryProbe.broken(file, refusal, "install Rebellions' driver package again");
      }
      symbols = loaded;
    }
    return initialize(loaded);
  }

  private Probe initialize(Symbols loaded) {
    Rblnml library = new Rblnml(loaded);
    int code = library.init();
    if (code != Rblnml.SUCCESS) return refused(code);
    initialized = true;
    kernelHas = new KernelNpus(platform).indexes();
    devices = devices(library);
    if (!devices.isEmpty()) return Probe.present();
    shutdown();
    return new Probe.Absent(NAME + " knows no device", "");
  }

  private static Probe refused(int code) {
    String error = "rblnmlInit: " + Rblnml.words(code);
    return switch (code) {
      case Rblnml.NO_PERMISSION ->
          new Probe.NotPermitted(error, "let this user read and write /dev/rbln*");
      case Rblnml.NOT_FOUND -> new Probe.Absent(error, "");
      default -> new Probe.Broken(error, "look for lines of the driver in the kernel log (dmesg)");
    };
  }

  private static List<Opened> devices(Rblnml library) {
    double count = library.count();
    List<Opened> opened = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < Math.min(count, MOST_DEVICES); i++) {
      if (!library.handle(i)) continue;
      long handle = library.out().bits64(0);
      if (!library.info(handle)) continue;
      NpuIdentity identity = identity(library, handle);
      if (identity.index() > NpuIdentity.MOST_INDEX || indexes.contains(identity.index())) continue;
      indexes.add(identity.index());
      opened.add(new Opened(handle, identity));
    }
    return List.copyOf(opened);
  }

  /** Reads what {@link Rblnml#info} wrote before anything else is called. */
  private static NpuIdentity identity(Rblnml library, long handle) {
    var out = library.out();
    String uuid = out.text(Rblnml.INFO_UUID, Rblnml.UUID_LENGTH);
    String pci = out.text(Rblnml.INFO_BUS_ID, Rblnml.BUS_ID_LENGTH).toLowerCase(Locale.ROOT);
    boolean unwritten = out.isBlank(Rblnml.INFO_SERIAL, Long.BYTES);
    String serial =
        unwritten ? "" : String.format(Locale.ROOT, "%016x", out.bits64(Rblnml.INFO_SERIAL));
    double index = out.unsigned(Rblnml.INFO_DEVICE);
    int group = out.integer(Rblnml.INFO_GROUP);
    int numa = out.integer(Rblnml.INFO_NUMA);
    return new NpuIdentity(
        index >= 0 ? (int) Math.min(index, Integer.MAX_VALUE) : Integer.MAX_VALUE,
        library.cardName(handle),
        uuid,
        NpuIdentity.serial(serial),
        pci,
        numa >= 0 && numa < 1024 ? Integer.toString(numa) : "",
        library.version("rblnmlGetKernelVersion", handle),
        library.version("rblnmlGetFwVersion", handle),
        library.version("rblnmlGetSmcVersion", handle),
        group > 0 && group < 1024 ? Integer.toString(group) : "",
        "");
  }

  /**
   * Reads each device that may be entered. One that answers nothing is left out.
   *
   * @throws CollectorException when the library is not open and cannot be opened again
   */
  public List<Npu> read(CollectRequest request, Answer answer) throws CollectorException {
    KernelNpus kernel = new KernelNpus(platform);
    Rblnml library = enter(kernel);
    try {
      return read(library, kernel, request, answer);
    } finally {
      leave();
    }
  }

  private List<Npu> read(Rblnml library, KernelNpus kernel, CollectRequest request, Answer answer) {
    List<Opened> now = opened();
    List<Npu> read = new ArrayList<>(now.size());
    for (Opened each : now) {
      String node = each.identity.node();
      if (!request.enter(node)) continue;
      Npu npu = read(each, library, kernel);
      request.leave();
      boolean silent = Double.isNaN(npu.celsius()) && Double.isNaN(npu.boardWatts());
      if (silent) answer.note(node + " does not answer " + NAME, "");
      if (!silent || npu.alive() == 0 || npu.alive() == 1) read.add(npu);
    }
    return read;
  }

  private static Npu read(Opened each, Rblnml library, KernelNpus kernel) {
    double celsius = library.value("rblnmlDeviceGetTemperature", each.handle);
    double microwatts = library.value("rblnmlDeviceGetPowerUsage", each.handle);
    double state = library.value("rblnmlDeviceGetPowerState", each.handle);
    return kernel.readings(each.identity, Npu.degrees(celsius), microwatts / 1e6, state);
  }

  /**
   * The library, opened anew when the kernel has other devices than when it was. Not while a thread
   * is inside, as one that hangs may be: to shut it down would take its devices from under it.
   */
  private synchronized Rblnml enter(KernelNpus kernel) throws CollectorException {
    if (threadsInside == 0 && !kernel.indexes().equals(kernelHas)) shutdown();
    Probe probe = open();
    Symbols loaded = symbols;
    if (!(probe instanceof Probe.Present) || loaded == null) {
      throw new CollectorException(probe, NAME + " cannot be opened again");
    }
    threadsInside++;
    return new Rblnml(loaded);
  }

  private synchronized void leave() {
    threadsInside--;
    if (closed && threadsInside == 0) shutdown();
  }

  private synchronized List<Opened> opened() {
    return devices;
  }

  /** Closes the devices; the last thread does that, when there are some inside. */
  @Override
  public synchronized void close() {
    closed = true;
    if (threadsInside == 0) shutdown();
  }

  private void shutdown() {
    Symbols loaded = symbols;
    if (!initialized || loaded == null) return;
    initialized = false;
    devices = List.of();
    new Rblnml(loaded).shutdown();
  }
}
