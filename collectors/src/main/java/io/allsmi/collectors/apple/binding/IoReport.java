package io.allsmi.collectors.apple.binding;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.allsmi.collectors.apple.energy.EnergyChannel;
import io.allsmi.collectors.apple.energy.RawElement;
import io.allsmi.collectors.apple.residency.CoreChannel;
import io.allsmi.collectors.apple.residency.States;
import io.allsmi.collectors.apple.system.ReportSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to the channels that are of use, in one: a sample takes about 9 ms whatever their
 * number. What a channel is called is asked once; channels keep their places in a subscription.
 */
final class IoReport implements AutoCloseable {
  private static final String PATH = "/usr/lib/libIOReport.dylib";
  private static final String CHANNELS = "IOReportChannels";
  private static final String[][] GROUPS = {
    {"Energy Model", ""},
    {"CPU Stats", "CPU Core Performance States"},
    {"GPU Stats", "GPU Performance States"}
  };
  private static final int MOST_STATES = 256;

  private final Framework report;
  private final CoreFoundation foundation;
  private final Pointer channels;
  private final Pointer subscription;
  private List<Channel> known = List.of();

  /** What a channel measures. */
  private enum Kind {
    ENERGY,
    CORE,
    GPU,
    OTHER
  }

  private record Channel(Kind kind, String name, String unit, List<String> states) {}

  private IoReport(
      Framework report, CoreFoundation foundation, Pointer channels, Pointer subscription) {
    this.report = report;
    this.foundation = foundation;
    this.channels = channels;
    this.subscription = subscription;
  }

  /**
   * Subscribes; null when the machine has none of the channels. {@code IOReportSubscriptionRef
   * IOReportCreateSubscription(void*, CFMutableDictionaryRef, CFMutableDictionaryRef* subscribed,
   * uint64_t, CFTypeRef)}; nobody knows whether what is subscribed must be released, so it is not.
   */
  static @Nullable IoReport open(CoreFoundation foundation) {
    Framework report = Framework.load(PATH);
    Pointer wanted = channels(report, foundation);
    if (wanted == null) return null;
    PointerByReference subscribed = new PointerByReference();
    Pointer subscription =
        report.pointer("IOReportCreateSubscription", null, wanted, subscribed, 0L, null);
    if (subscription == null) {
      foundation.release(wanted);
      return null;
    }
    return new IoReport(report, foundation, wanted, subscription);
  }

  /**
   * The groups in one dictionary, to be released. {@code CFDictionaryRef
   * IOReportCopyChannelsInGroup(CFStringRef group, CFStringRef subgroup, uint64_t, uint64_t,
   * uint64_t)}; {@code void IOReportMergeChannels(CFDictionaryRef into, CFDictionaryRef from,
   * CFTypeRef)}.
   */
  private static @Nullable Pointer channels(Framework report, CoreFoundation foundation) {
    Pointer merged = null;
    for (String[] group : GROUPS) {
      Pointer name = foundation.string(group[0]);
      Pointer part = group[1].isEmpty() ? null : foundation.string(group[1]);
      Pointer found = report.pointer("IOReportCopyChannelsInGroup", name, part, 0L, 0L, 0L);
      foundation.release(part);
      foundation.release(name);
      if (found == null) continue;
      if (merged == null) {
        merged = found;
      } else {
        report.run("IOReportMergeChannels", merged, found, null);
        foundation.release(found);
      }
    }
    if (merged == null) return null;
    Pointer copy = foundation.mutableCopy(merged);
    foundation.release(merged);
    return copy;
  }

  /**
   * Takes a sample. {@code CFDictionaryRef IOReportCreateSamples(IOReportSubscriptionRef,
   * CFMutableDictionaryRef, CFTypeRef)}.
   *
   * @param now by the kernel's clock, in seconds
   */
  Optional<ReportSample> sample(double now) {
    Pointer sample = report.pointer("IOReportCreateSamples", subscription, channels, null);
    if (sample == null) return Optional.empty();
    try {
      Pointer items = foundation.value(sample, CHANNELS);
      int count = foundation.count(items);
      if (count == 0) return Optional.empty();
      if (known.size() != count) known = describe(items, count);
      return Optional.of(read(items, now));
    } finally {
      foundation.release(sample);
    }
  }

  private List<Channel> describe(@Nullable Pointer items, int count) {
    List<Channel> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) all.add(describe(foundation.at(items, i)));
    return all;
  }

  private Channel describe(@Nullable Pointer item) {
    String group = text("IOReportChannelGetGroup", item);
    String name = text("IOReportChannelGetChannelName", item);
    if (group.equals("Energy Model")) {
      return new Channel(Kind.ENERGY, name, text("IOReportChannelGetUnitLabel", item), List.of());
    }
    boolean core = group.equals("CPU Stats") && CoreChannel.of(name) != null;
    if (core) return new Channel(Kind.CORE, name, "", states(item));
    boolean gpu = group.equals("GPU Stats") && name.equals("GPUPH");
    if (gpu) return new Channel(Kind.GPU, name, "", states(item));
    return new Channel(Kind.OTHER, name, "", List.of());
  }

  private String text(String function, @Nullable Pointer item) {
    return foundation.text(report.pointer(function, item)).strip();
  }

  private List<String> states(@Nullable Pointer item) {
    int count = Math.min(report.integer("IOReportStateGetCount", item), MOST_STATES);
    List<String> names = new ArrayList<>(Math.max(count, 0));
    for (int i = 0; i < count; i++) {
      names.add(foundation.text(report.pointer("IOReportStateGetNameForIndex", item, i)));
    }
    return names;
  }

  private ReportSample read(@Nullable Pointer items, double now) {
    List<ReportSample.Energy> energies = new ArrayList<>();
    Map<String, States> cores = new LinkedHashMap<>();
    Map<String, States> gpu = new LinkedHashMap<>();
    for (int i = 0; i < known.size(); i++) {
      Channel channel = known.get(i);
      if (channel.kind == Kind.OTHER) continue;
      Pointer item = foundation.at(items, i);
      switch (channel.kind) {
        case ENERGY -> energies.add(energy(channel, item));
        case CORE -> cores.put(channel.name, residencies(channel, item));
        case GPU -> gpu.put(channel.name, residencies(channel, item));
        case OTHER -> {}
      }
    }
    return new ReportSample(now, energies, cores, gpu);
  }

  private ReportSample.Energy energy(Channel channel, @Nullable Pointer item) {
    long value = report.whole("IOReportSimpleGetIntegerValue", item, 0);
    byte[] raw = foundation.bytes(foundation.value(item, "RawElements"));
    return new ReportSample.Energy(
        new EnergyChannel(channel.name, channel.unit), value, RawElement.seconds(raw));
  }

  private States residencies(Channel channel, @Nullable Pointer item) {
    long[] ticks = new long[channel.states.size()];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = report.whole("IOReportStateGetResidency", item, i);
    }
    return new States(channel.states, ticks);
  }

  @Override
  public void close() {
    foundation.release(subscription);
    foundation.release(channels);
  }
}
