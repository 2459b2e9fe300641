package io.allsmi.collectors.nvml;

import io.allsmi.collectors.nvml.session.Session;
import io.allsmi.model.collect.Platform;
import org.jspecify.annotations.Nullable;

/** The session that the sources of a machine share. */
final class SharedSession {
  private @Nullable Platform platform;
  private @Nullable Session session;

  /** The session of a machine; another machine than the last one gets a new one. */
  @SuppressWarnings("ReferenceEquality") // a machine is the object that reads it
  synchronized Session of(Platform machine) {
    Session known = session;
    if (known != null && platform == machine) return known;
    platform = machine;
    Session made = new Session(machine);
    session = made;
    return made;
  }
}
