package io.allsmi.collectors.engine;

import io.allsmi.model.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The node's last events, numbered. */
final class EventRing {
  static final int SIZE = 512;

  private final String session;
  private final Deque<Event> events = new ArrayDeque<>();
  private List<Event> list = List.of();
  private long seq;

  /**
   * @param session names this process among those that numbered the node's events before
   */
  EventRing(String session) {
    this.session = session;
  }

  /** Adds an event under the next number. */
  void add(Event event, String device) {
    if (events.size() == SIZE) events.removeFirst();
    events.addLast(
        new Event(session, ++seq, event.at(), device, event.code(), event.number(), event.text()));
    list = List.of();
  }

  /** All of them, oldest first; the same list for as long as nothing happens. */
  List<Event> list() {
    if (list.size() != events.size() || list.isEmpty()) list = List.copyOf(events);
    return list;
  }
}
