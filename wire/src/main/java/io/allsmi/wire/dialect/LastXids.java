package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.Event;
import io.allsmi.model.Inventory;
import io.allsmi.model.Layout;
import io.allsmi.model.Moment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Makes events of a gauge that tells the last Xid: one happened between two pages when the number
 * is another one. Of the first page nobody knows when its Xid happened, and two of the same number
 * in a row look like one.
 */
final class LastXids {
  private static final int MOST = 512;

  private final Map<String, Double> last = new HashMap<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private String session = "";
  private long seq;

  List<Event> eventsOf(Inventory inventory, Block block, Moment at) {
    for (int device = 0; device < block.layout().devices(); device++) {
      double xid = block.value(device, Layout.NO_PART, ForeignMetrics.LAST_XID);
      if (Double.isNaN(xid)) continue;
      String name = inventory.devices().get(device).name();
      Double before = last.put(name, xid);
      if (before != null && before != xid && xid > 0) add(name, (long) xid, at);
    }
    return events.isEmpty() ? List.of() : List.copyOf(events);
  }

  private void add(String device, long xid, Moment at) {
    if (session.isEmpty()) session = "page-" + at.wallMillis();
    if (events.size() == MOST) events.removeFirst();
    events.add(
        new Event(
            session,
            ++seq,
            at,
            device,
            "xid",
            OptionalLong.of(xid),
            "Xid " + xid + " since the page before"));
  }
}
