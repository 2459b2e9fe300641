package io.allsmi.collectors.nvml.event;

import com.sun.jna.Pointer;
import io.allsmi.model.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened on one device since the program was started; guarded by the events' lock. */
final class DeviceLog {
  /** More than there are; a library that invents numbers must not fill the memory. */
  private static final int MOST_XIDS = 256;

  /** Seconds for which a grave Xid is trouble: by then somebody has acted, or it came again. */
  private static final double TROUBLE_SECONDS = 24 * 3600;

  private final String device;
  private final String address;
  private @Nullable Pointer handle;
  private long listening;
  private final double[] classes = new double[EventClass.values().length];
  private final List<Seen> xids = new ArrayList<>();

  /** One Xid and how often it was seen. */
  static final class Seen {
    final Xid xid;
    double count;
    Moment last;

    Seen(Xid xid, Moment last) {
      this.xid = xid;
      this.last = last;
    }
  }

  /**
   * @param address its place on the PCI bus; empty for none
   */
  DeviceLog(String device, String address) {
    this.device = device;
    this.address = address;
  }

  String address() {
    return address;
  }

  String device() {
    return device;
  }

  /** Listens by that handle from now on. */
  void listen(Pointer to, long mask) {
    handle = to;
    listening = mask;
  }

  /** Nothing comes any more. */
  void deafen() {
    handle = null;
    listening = 0;
  }

  boolean isOf(Pointer wanted) {
    return wanted.equals(handle);
  }

  boolean listensBy(Pointer wanted) {
    return listening != 0 && isOf(wanted);
  }

  /** The events that are listened to. */
  long listening() {
    return listening;
  }

  @SuppressWarnings("EnumOrdinal")
  void count(EventClass of) {
    classes[of.ordinal()]++;
  }

  @SuppressWarnings("EnumOrdinal")
  double counted(EventClass of) {
    return classes[of.ordinal()];
  }

  /**
   * Notes an Xid.
   *
   * @param counts whether it happened since the program was started
   */
  void note(Xid xid, Moment at, boolean counts) {
    Seen seen = find(xid.number());
    if (seen == null) {
      if (xids.size() == MOST_XIDS) return;
      seen = new Seen(xid, at);
      xids.add(seen);
    }
    if (counts) seen.count++;
    if (at.secondsSince(seen.last) > 0) seen.last = at;
  }

  private @Nullable Seen find(int number) {
    for (Seen seen : xids) {
      if (seen.xid.number() == number) return seen;
    }
    return null;
  }

  List<Seen> xids() {
    return xids;
  }

  /** The gravest Xid of the last day, of several the latest; null when there is none. */
  @Nullable Seen trouble(Moment now) {
    Seen worst = null;
    for (Seen seen : xids) {
      if (seen.xid.severity().isEmpty() || now.secondsSince(seen.last) > TROUBLE_SECONDS) continue;
      if (worst == null || isWorse(seen, worst)) worst = seen;
    }
    return worst;
  }

  private static boolean isWorse(Seen one, Seen other) {
    int bySeverity = one.xid.severity().get().compareTo(other.xid.severity().get());
    return bySeverity > 0 || (bySeverity == 0 && one.last.secondsSince(other.last) > 0);
  }
}
