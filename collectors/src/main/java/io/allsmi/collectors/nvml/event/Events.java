package io.allsmi.collectors.nvml.event;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.Layouts.EventData;
import io.allsmi.collectors.nvml.library.NvmlLibrary;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.model.Event;
import io.allsmi.model.Finding;
import io.allsmi.model.Moment;
import io.allsmi.model.Severity;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the driver reports by itself, for all devices: one set of events, which each tick empties
 * without waiting. What was counted outlives a device that is lost and comes back.
 */
public final class Events {
  /** Events of one tick; what is beyond waits for the next. */
  private static final int MOST_IN_A_TICK = 256;

  private static final int NO_WAIT = 0;
  private static final int HANDLE = 8;
  private static final String CODE = "xid";

  private final Platform platform;
  private final Map<String, DeviceLog> logs = new LinkedHashMap<>();
  private final List<Event> news = new ArrayList<>();
  private final Struct out = new Struct(EventData.SIZE);
  private @Nullable NvmlLibrary library;
  private @Nullable Pointer set;
  private @Nullable XidCatalogue catalogue;
  private List<KernelXid> earlier = List.of();
  private boolean lookedBack;
  private @Nullable Moment begun;

  public Events(Platform platform) {
    this.platform = platform;
  }

  /** Takes in what happened since the last tick. Does not wait. */
  public synchronized void drain(NvmlLibrary from, Moment now) {
    // Not in the first tick: reading the log takes time that a user would wait for.
    if (begun == null) begun = now;
    else if (!lookedBack) lookBack(begun, now);
    Pointer listening = set;
    if (listening == null) {
      open(from);
      return;
    }
    for (int i = 0; i < MOST_IN_A_TICK; i++) {
      out.blank(EventData.SIZE);
      int code = from.call(Symbol.EVENT_SET_WAIT, listening, out.pointer(), NO_WAIT);
      if (code != ReturnCode.SUCCESS) return;
      take(now);
    }
  }

  /** What came since the first tick, the driver reported to this program itself. */
  private void lookBack(Moment start, Moment now) {
    lookedBack = true;
    List<KernelXid> before = new ArrayList<>();
    for (KernelXid each : KernelLog.xids(platform, now)) {
      if (each.at().secondsSince(start) < 0) before.add(each);
    }
    earlier = before;
    for (DeviceLog log : logs.values()) recall(log);
  }

  private void open(NvmlLibrary from) {
    out.blank(HANDLE);
    if (from.call(Symbol.EVENT_SET_CREATE, out.pointer()) != ReturnCode.SUCCESS) return;
    library = from;
    set = out.handle(0);
  }

  private void take(Moment now) {
    EventClass of = EventClass.of(out.integer64(EventData.EVENT_TYPE));
    DeviceLog log = find(out.handle(EventData.DEVICE));
    if (of == null || log == null) return;
    log.count(of);
    if (of != EventClass.XID) {
      String text = log.device() + ": " + of.meaning();
      news.add(event(now, log.device(), of.word(), OptionalLong.empty(), text));
      return;
    }
    long number = out.integer64(EventData.EVENT_DATA);
    if (number <= 0 || number > Integer.MAX_VALUE) return;
    Xid xid = meaning((int) number);
    log.note(xid, now, true);
    String text = log.device() + instance() + ": " + xid.sentence();
    news.add(event(now, log.device(), CODE, OptionalLong.of(number), text));
  }

  private String instance() {
    int gpuInstance = out.integer(EventData.GPU_INSTANCE_ID);
    return gpuInstance < 0 ? "" : " (GPU instance " + gpuInstance + ")";
  }

  private static Event event(
      Moment at, String device, String code, OptionalLong number, String text) {
    return new Event("", 0, at, device, code, number, text);
  }

  private Xid meaning(int number) {
    XidCatalogue known = catalogue;
    if (known == null) {
      known = XidCatalogue.load();
      catalogue = known;
    }
    return known.of(number);
  }

  private @Nullable DeviceLog find(Pointer handle) {
    for (DeviceLog log : logs.values()) {
      if (log.isOf(handle)) return log;
    }
    return null;
  }

  /**
   * The set with which a device's events are to be registered; null when they are, or cannot be.
   */
  synchronized @Nullable Pointer setFor(Gpu gpu) {
    DeviceLog log = log(gpu);
    return log.listensBy(gpu.calls().handle()) ? null : set;
  }

  /** A device's events come from now on. */
  synchronized void listen(Gpu gpu, long mask) {
    log(gpu).listen(gpu.calls().handle(), mask);
  }

  /** Its log, which begins when it is first asked for. */
  private DeviceLog log(Gpu gpu) {
    DeviceLog known = logs.get(gpu.name());
    if (known != null) return known;
    DeviceLog made = new DeviceLog(gpu.name(), gpu.identity().address());
    logs.put(gpu.name(), made);
    recall(made);
    return made;
  }

  /** Takes in what the kernel's log says of the time before. */
  private void recall(DeviceLog log) {
    for (KernelXid each : earlier) {
      if (!each.address().equals(log.address())) continue;
      Xid xid = meaning(each.number());
      log.note(xid, each.at(), false);
      String text = log.device() + ": " + xid.sentence();
      news.add(event(each.at(), log.device(), CODE, OptionalLong.of(each.number()), text));
    }
  }

  /** Lets a group read what was counted of its device. */
  synchronized void count(Gpu gpu, EventCounts counts) {
    counts.set(log(gpu));
  }

  /** Hands events and findings over, after the devices were declared. */
  public synchronized void deliver(Answer answer, Moment now) {
    for (Event event : news) answer.event(event);
    news.clear();
    for (DeviceLog log : logs.values()) {
      DeviceLog.Seen trouble = log.trouble(now);
      if (trouble != null) answer.finding(finding(log.device(), trouble));
    }
  }

  private static Finding finding(String device, DeviceLog.Seen seen) {
    return new Finding(
        seen.xid.severity().orElse(Severity.WARNING),
        CODE,
        device,
        Optional.of(seen.last),
        seen.xid.sentence(),
        seen.xid.action());
  }

  /** Gives the set back to the library; what was counted stays. */
  public synchronized void close() {
    Pointer open = set;
    NvmlLibrary from = library;
    if (open != null && from != null) from.call(Symbol.EVENT_SET_FREE, open);
    forget();
  }

  /** A device is not read any more: its events have to be registered anew when it is. */
  synchronized void deafen(Gpu gpu) {
    DeviceLog log = logs.get(gpu.name());
    if (log != null) log.deafen();
  }

  /** The set has gone with the library's initialization; what was counted stays. */
  public synchronized void forget() {
    set = null;
    for (DeviceLog log : logs.values()) log.deafen();
  }
}
