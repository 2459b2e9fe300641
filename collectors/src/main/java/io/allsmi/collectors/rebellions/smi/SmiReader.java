package io.allsmi.collectors.rebellions.smi;

import io.allsmi.collectors.host.process.ProcessLookup;
import io.allsmi.collectors.rebellions.npu.Delivery;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.EngineShare;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.CollectorException;
import io.allsmi.model.collect.Platform;
import io.allsmi.model.collect.Probe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Devices and processes by the vendor's tool. Not safe for use by several threads. */
public final class SmiReader {
  private static final String ENGINE = "npu";

  private final Tool tool;
  private final Delivery delivery;
  private final ProcessLookup lookup;
  // What the probe has read, for the first answer: the tool is not run twice at the start.
  private @Nullable Listing probed;

  public SmiReader(Platform platform) {
    tool = new Tool(platform);
    delivery = new Delivery(platform);
    lookup = new ProcessLookup(platform);
  }

  /** Whether the tool is there and lists devices. */
  public Probe probe() {
    try {
      Listing listing = tool.read();
      if (listing.rows().isEmpty()) return new Probe.Absent("rbln-smi lists no device", "");
      probed = listing;
      return Probe.present();
    } catch (CollectorException refusal) {
      return refusal.outcome();
    }
  }

  /** Everything that the tool says. */
  public void all(Level level, Answer answer) throws CollectorException {
    Listing listing = read(answer);
    delivery.all(listing.devices(), level, answer);
    processes(listing, answer);
  }

  /** What the tool says beyond the library: utilization, memory and processes. */
  public void rest(Answer answer) throws CollectorException {
    Listing listing = read(answer);
    delivery.rest(listing.devices(), answer);
    processes(listing, answer);
  }

  private Listing read(Answer answer) throws CollectorException {
    Listing listing = probed;
    probed = null;
    if (listing == null) listing = fresh();
    for (String note : listing.notes()) answer.note("rbln-smi: " + note, "");
    return listing;
  }

  /** A tool that was there fails once in a while, in a reset for example: that ends nothing. */
  private Listing fresh() throws CollectorException {
    try {
      return tool.read();
    } catch (CollectorException refusal) {
      if (!(refusal.outcome() instanceof Probe.Broken broken)) throw refusal;
      throw CollectorException.failed(broken.error());
    }
  }

  private void processes(Listing listing, Answer answer) {
    int[] places = ContextJoin.of(listing);
    Map<Integer, Map<Integer, Use>> byPid = new LinkedHashMap<>();
    int unknown = 0;
    for (int i = 0; i < places.length; i++) {
      Context context = listing.contexts().get(i);
      if (places[i] == ContextJoin.UNKNOWN) {
        unknown++;
        continue;
      }
      byPid
          .computeIfAbsent(context.pid(), pid -> new LinkedHashMap<>())
          .computeIfAbsent(places[i], place -> new Use(context))
          .add(context);
    }
    if (unknown > 0) {
      answer.note(
          "rbln-smi: " + unknown + " contexts do not say which group's device they use", "");
    }
    byPid.forEach((pid, uses) -> answer.process(process(pid, uses, listing)));
  }

  /** The contexts of one process on one device. */
  private static final class Use {
    private final String process;
    private double bytes = Double.NaN;
    private double utilization = Double.NaN;

    Use(Context first) {
      process = first.process();
    }

    void add(Context context) {
      bytes = plus(bytes, context.bytes());
      utilization = plus(utilization, context.utilization());
    }

    private static double plus(double sum, double next) {
      if (Double.isNaN(sum)) return next;
      return Double.isNaN(next) ? sum : sum + next;
    }

    DeviceUse of(String device) {
      List<EngineShare> shares =
          Double.isNaN(utilization)
              ? List.of()
              : List.of(new EngineShare(ENGINE, Math.min(utilization, 1)));
      return new DeviceUse(device, "", bytes, shares);
    }
  }

  private ProcessUse process(int pid, Map<Integer, Use> uses, Listing listing) {
    List<DeviceUse> onDevices = new ArrayList<>(uses.size());
    String name = "";
    for (Map.Entry<Integer, Use> use : uses.entrySet()) {
      String device = listing.rows().get(use.getKey()).device().identity().name();
      onDevices.add(use.getValue().of(device));
      name = use.getValue().process;
    }
    ProcessUse known = lookup.of(pid, onDevices);
    if (!known.name().isEmpty()) return known;
    // In another process namespace: the tool's word for it is all that there is.
    return new ProcessUse(pid, 0, name, "", "", Double.NaN, Double.NaN, onDevices);
  }
}
