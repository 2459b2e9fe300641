package io.allsmi.collectors.nvml.session;

import io.allsmi.collectors.natives.LibraryProbe;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The initialized library, shared by the sources that read through it. It stays initialized for as
 * long as one of them uses it: without persistence mode each initialization wakes every GPU, which
 * takes seconds.
 */
public final class Session {
  /** More than any machine has; a greater number is nonsense. */
  static final int MOST_DEVICES = 256;

  private static final String LINUX = "libnvidia-ml.so.1";
  private static final String WINDOWS = "nvml.dll";
  private static final String INSTALL = "install NVIDIA's driver if there should be a GPU";

  private final Platform platform;
  private final PciBus bus;
  private final Set<Object> users = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Names names = new Names();
  private @Nullable NvmlLibrary library;
  private boolean initialized;
  private Software software = new Software("", "", "", "");
  private volatile List<Slot> slots = List.of();

  public Session(Platform platform) {
    this.platform = platform;
    bus = new PciBus(platform);
  }

  /** Whether there is such a library for this system at all. */
  public static boolean isFor(Platform platform) {
    return platform.os() == Platform.Os.LINUX || platform.os() == Platform.Os.WINDOWS;
  }

  /** The file name of the library on this system. */
  public static String libraryName(Platform platform) {
    return platform.os() == Platform.Os.WINDOWS ? WINDOWS : LINUX;
  }

  /**
   * The library's file, if there is one. Does not wait for a call that another thread is inside of.
   */
  public Optional<String> find() {
    return platform.library(libraryName(platform)).found();
  }

  /** Loads and initializes the library for a user, unless that was done. */
  public synchronized Probe open(Object user) {
    if (!initialized) {
      Probe probe = initialize();
      if (!(probe instanceof Probe.Present)) return probe;
      initialized = true;
    }
    users.add(user);
    return Probe.present();
  }

  private Probe initialize() {
    String name = libraryName(platform);
    LibraryLookup where = platform.library(name);
    String file = where.found().orElse("");
    if (file.isEmpty()) return LibraryProbe.absent(name, where, advice());
    NvmlLibrary loaded = library;
    if (loaded == null) {
      try {
        loaded = NvmlLibrary.load(file);
      } catch (LinkageError refusal) {
        return LibraryProbe.broken(file, refusal, "install the driver's own library again");
      }
    }
    int code = loaded.call(Symbol.INIT);
    if (code == ReturnCode.FUNCTION_NOT_FOUND) code = loaded.call(Symbol.INIT_V1);
    if (code != ReturnCode.SUCCESS) return Refused.initialization(file, code);
    library = loaded;
    software = Software.read(loaded);
    slots = List.of();
    return Probe.present();
  }

  private String advice() {
    int functions = bus.functions().size();
    if (functions == 0) return INSTALL;
    return "the PCI bus has " + functions + " of NVIDIA's devices: install the driver";
  }

  /** A user is done; the last one shuts the library down, which lets go of the driver. */
  public synchronized void close(Object user) {
    if (users.remove(user) && users.isEmpty()) shutDown();
  }

  /** The driver answers no more: whoever opens it next initializes it anew. */
  public synchronized void lose() {
    shutDown();
  }

  private void shutDown() {
    if (!initialized) return;
    initialized = false;
    slots = List.of();
    NvmlLibrary loaded = library;
    if (loaded != null) loaded.call(Symbol.SHUTDOWN);
  }

  /**
   * The library.
   *
   * @throws CollectorException when it is not initialized
   */
  public synchronized NvmlLibrary library() throws CollectorException {
    NvmlLibrary loaded = library;
    if (!initialized || loaded == null) {
      throw new CollectorException(
          new Probe.Broken("the library has been shut down", ""), "the library has been shut down");
    }
    return loaded;
  }

  public synchronized Software software() {
    return software;
  }

  public PciBus bus() {
    return bus;
  }

  /**
   * The places that devices have now, by the library's index.
   *
   * @throws CollectorException when the library does not say how many there are
   */
  public List<Slot> slots() throws CollectorException {
    NvmlLibrary loaded = library();
    Struct out = new Struct(4).blank(4);
    int code = loaded.call(Symbol.DEVICE_COUNT, out.pointer());
    if (code != ReturnCode.SUCCESS) {
      if (Refused.isOver(code)) lose();
      throw new CollectorException(
          Refused.isOver(code) ? Refused.probe("nvmlDeviceGetCount_v2", code) : Probe.present(),
          "nvmlDeviceGetCount_v2: " + ReturnCode.words(code));
    }
    int count = out.integer(0);
    if (count < 0 || count > MOST_DEVICES) {
      throw CollectorException.failed(
          "nvmlDeviceGetCount_v2 says that there are "
              + Integer.toUnsignedString(count)
              + " devices, which cannot be");
    }
    return slots(loaded, count);
  }

  /** All devices as they see each other, by the library's index; asks and waits for nothing. */
  public List<Neighbour> neighbours() {
    List<Slot> now = slots;
    List<Neighbour> all = new ArrayList<>(now.size());
    for (Slot slot : now) all.add(slot.seen());
    return all;
  }

  private synchronized List<Slot> slots(NvmlLibrary loaded, int count) {
    if (slots.size() == count) return slots;
    List<Slot> all = new ArrayList<>(slots.subList(0, Math.min(slots.size(), count)));
    List<String> functions = bus.functionsOfDriver();
    for (int index = all.size(); index < count; index++) {
      // The library lists devices in the order of the bus.
      String expected = functions.size() == count ? functions.get(index) : "";
      all.add(new Slot(platform, loaded, software, names, index, expected));
    }
    slots = List.copyOf(all);
    return slots;
  }
}
