package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.event.Events;
import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/** What the sources of a machine share: the session, and what the driver reported by itself. */
final class SharedSession {
  private @Nullable Platform platform;
  private @Nullable Session session;
  private @Nullable Events events;

  /** The session of a machine; another machine than the last one gets a new one. */
  @SuppressWarnings("ReferenceEquality") // a machine is the object that reads it
  synchronized Session of(Platform machine) {
    Session known = session;
    if (known != null && platform == machine) return known;
    platform = machine;
    Session made = new Session(machine);
    session = made;
    events = new Events(machine);
    return made;
  }

  /** The events of the machine whose session was asked for last. */
  synchronized Events events() {
    Events known = events;
    if (known == null) throw new IllegalStateException("no session was asked for");
    return known;
  }
}
