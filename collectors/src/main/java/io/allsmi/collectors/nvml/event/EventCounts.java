package io.allsmi.collectors.nvml.event;

import static io.allsmi.model.catalogue.AcceleratorMetrics.CLASS_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS;

import com.sun.jna.Pointer;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.reading.Gpu;
import io.allsmi.collectors.nvml.reading.ReadingGroup;
import io.allsmi.collectors.nvml.reading.Readings;
import io.allsmi.collectors.nvml.reading.Tick;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.catalogue.PartKind;

/** Lets a device's events come, and counts them: every class from 0, an Xid when it was seen. */
public final class EventCounts implements ReadingGroup {
  private final Gpu gpu;
  private final Events events;
  private final Struct out = new Struct(8);

  public EventCounts(Gpu gpu, Events events) {
    this.gpu = gpu;
    this.events = events;
  }

  @Override
  public void read(Tick tick) {
    Pointer set = events.setFor(gpu);
    if (set != null) register(set);
    events.count(gpu, this);
  }

  private void register(Pointer set) {
    DeviceCalls calls = gpu.calls();
    out.blank(8);
    if (calls.ask(Symbol.EVENT_TYPES_SUPPORTED, 0, calls.handle(), out.pointer())
        != ReturnCode.SUCCESS) {
      return;
    }
    long mask = out.integer64(0) & EventClass.mask();
    if (mask == 0) return;
    if (calls.ask(Symbol.REGISTER_EVENTS, 0, calls.handle(), mask, set) == ReturnCode.SUCCESS) {
      events.listen(gpu, mask);
    }
  }

  /** Sets what was counted. */
  void set(DeviceLog log) {
    Readings readings = gpu.readings();
    for (EventClass each : EventClass.values()) {
      if (!each.isError() || !each.isIn(log.listening())) continue;
      int part = readings.part(PartKind.CLASS, each.word());
      readings.set(part, CLASS_ERRORS_TOTAL, log.counted(each));
    }
    for (DeviceLog.Seen seen : log.xids()) {
      int part = readings.part(PartKind.XID, Integer.toString(seen.xid.number()));
      readings.set(part, XID_ERRORS_TOTAL, seen.count);
      readings.set(part, XID_LAST_TIMESTAMP_SECONDS, seen.last.wallMillis() / 1e3);
    }
  }

  @Override
  public void close() {
    events.deafen(gpu);
  }
}
