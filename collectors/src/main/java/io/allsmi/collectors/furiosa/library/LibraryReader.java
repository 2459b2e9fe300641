package io.allsmi.collectors.furiosa.library;

import io.allsmi.collectors.furiosa.card.CardIdentity;
import io.allsmi.collectors.furiosa.card.Claims;
import io.allsmi.collectors.furiosa.card.Throttling;
import io.allsmi.collectors.natives.LibraryProbe;
import io.allsmi.collectors.natives.OutBuffer;
import io.allsmi.collectors.natives.Symbols;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectRequest;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.LibraryLookup;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cards by the library, where the drivers' files are not to be seen. */
public final class LibraryReader {
  private static final String NAME = "libfuriosa_smi.so";
  private static final int NO_DEVICE = 4;
  private static final String[] MODELS = {"Warboy", "RNGD", "RNGD-Max", "RNGD-S"};

  private final Platform platform;
  private @Nullable Symbols symbols;
  private Generation generation = Generation.FIRST;
  private final Map<CardIdentity, LibraryCard> cards = new HashMap<>();

  public LibraryReader(Platform platform) {
    this.platform = platform;
  }

  /** The library's file, if there is one; loads nothing. */
  public static Optional<String> find(Platform platform) {
    return platform.library(NAME).found();
  }

  /** Loads and initializes it, unless that was done; there must be a card. */
  public synchronized Probe open() {
    if (symbols == null) {
      LibraryLookup lookup = platform.library(NAME);
      String file = lookup.found().orElse("");
      if (file.isEmpty()) return LibraryProbe.absent(NAME, lookup, "");
      try {
        Symbols loaded = Symbols.load(file);
        int code = Smi.init(loaded);
        if (code == NO_DEVICE) return new Probe.Absent(NAME + " finds no card", "");
        if (code != 0) return broken("furiosa_smi_init gave code " + code);
        generation = Generation.of(loaded);
        symbols = loaded;
      } catch (LinkageError refusal) {
        return LibraryProbe.broken(file, refusal, "install FuriosaAI's packages again");
      }
    }
    Smi library = library();
    int[] handles = library == null ? null : library.handles();
    if (handles == null) return broken(NAME + " does not say which cards there are");
    if (handles.length == 0) return new Probe.Absent(NAME + " finds no card", "");
    return Probe.present();
  }

  private static Probe broken(String error) {
    return new Probe.Broken(error, "look for lines of the driver in the kernel log (dmesg)");
  }

  /** For one pass over the cards. */
  private synchronized @Nullable Smi library() {
    Symbols loaded = symbols;
    return loaded == null ? null : new Smi(loaded, generation);
  }

  /**
   * What moves; who has elements of which card.
   *
   * @throws CollectorException when the library does not say which cards there are
   */
  public List<Claims> live(CollectRequest request, Answer answer) throws CollectorException {
    Smi library = opened();
    List<Claims> claims = new ArrayList<>();
    for (int handle : handles(library)) {
      if (!request.enter("handle " + handle)) continue;
      LibraryCard card = card(library, handle);
      if (card == null) answer.note("a card does not say what it is", "");
      else claims.add(card.read(library, handle, platform.now(), answer));
      request.leave();
    }
    return claims;
  }

  /**
   * What changes seldom.
   *
   * @throws CollectorException when the library does not say which cards there are
   */
  public void health(CollectRequest request, Answer answer) throws CollectorException {
    Smi library = opened();
    List<LibraryHealth.Seen> seen = new ArrayList<>();
    for (int handle : handles(library)) {
      if (!request.enter("handle " + handle)) continue;
      LibraryCard card = card(library, handle);
      request.leave();
      if (card != null) seen.add(new LibraryHealth.Seen(handle, card.info()));
    }
    LibraryHealth.read(library, seen, request, answer);
  }

  private Smi opened() throws CollectorException {
    Smi library = library();
    if (library == null) throw CollectorException.failed(NAME + " is not open");
    return library;
  }

  private static int[] handles(Smi library) throws CollectorException {
    int[] handles = library.handles();
    if (handles == null) {
      throw CollectorException.failed(NAME + " does not say which cards there are");
    }
    return handles;
  }

  /** The card that a handle stands for now: after one has dropped out it may be another one. */
  private @Nullable LibraryCard card(Smi library, int handle) {
    String driver = library.driver();
    if (!library.ask("furiosa_smi_get_device_info", handle)) return null;
    OutBuffer out = library.out();
    double index = out.unsigned(Layouts.INFO_INDEX);
    double arch = out.unsigned(Layouts.INFO_ARCH);
    double cores = out.unsigned(Layouts.INFO_CORES);
    boolean sane =
        index <= CardIdentity.MOST_INDEX && cores >= 0 && cores <= CardIdentity.MOST_CORES;
    if (!sane) return null;
    CardIdentity identity = identity(library, (int) index, arch, driver);
    synchronized (this) {
      return cards.computeIfAbsent(identity, fresh -> make(fresh, (int) cores));
    }
  }

  private static CardIdentity identity(Smi library, int index, double arch, String driver) {
    OutBuffer out = library.out();
    int numa = out.integer(Layouts.INFO_NUMA);
    boolean fourth = library.generation() == Generation.FOURTH;
    int node = CardIdentity.indexOf(out.text(Layouts.INFO_NAME, Layouts.STRING));
    return new CardIdentity(
        node < 0 ? index : node,
        arch >= 0 && arch < MODELS.length ? MODELS[(int) arch] : "",
        out.text(Layouts.INFO_UUID, Layouts.STRING),
        out.text(Layouts.INFO_SERIAL, Layouts.STRING),
        out.text(Layouts.INFO_BDF, Layouts.STRING).toLowerCase(Locale.ROOT),
        numa >= 0 && numa < 1024 ? Integer.toString(numa) : "",
        driver,
        library.version(Layouts.INFO_FIRMWARE, fourth),
        fourth ? "" : library.version(Layouts.INFO_BEHIND_FIRMWARE, false),
        "");
  }

  private static LibraryCard make(CardIdentity identity, int cores) {
    DeviceInfo info =
        identity
            .device(cores, List.of())
            .withReportable(Map.of(AcceleratorMetrics.THROTTLE.path(), Throttling.REPORTABLE));
    return new LibraryCard(identity, info, cores);
  }
}
