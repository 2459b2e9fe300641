package io.allsmi.insight.show;

import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whose process holds most of each device's memory. */
public final class Owners {
  private record Owner(ProcessUse process, double memory) {}

  private final Map<String, Owner> owners = new HashMap<>();

  private Owners() {}

  public static Owners of(Snapshot snapshot) {
    Owners owners = new Owners();
    for (ProcessUse process : snapshot.processes()) {
      for (DeviceUse use : process.uses()) {
        double memory = Double.isNaN(use.memoryBytes()) ? 0 : use.memoryBytes();
        Owner known = owners.owners.get(use.device());
        if (known == null || memory > known.memory()) {
          owners.owners.put(use.device(), new Owner(process, memory));
        }
      }
    }
    return owners;
  }

  public Optional<ProcessUse> of(String device) {
    Owner owner = owners.get(device);
    return owner == null ? Optional.empty() : Optional.of(owner.process());
  }

  /** {@code lee python}, or what is known of it: container, name, id; empty for nobody. */
  public String text(String device) {
    Owner owner = owners.get(device);
    if (owner == null) return "";
    ProcessUse process = owner.process();
    String who = process.user().isEmpty() ? process.container() : process.user();
    String text = (who + " " + process.name()).strip();
    return text.isEmpty() ? "pid " + process.pid() : text;
  }
}
