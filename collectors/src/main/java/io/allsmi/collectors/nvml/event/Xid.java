package io.allsmi.collectors.nvml.event;

import io.allsmi.model.Severity;
import java.util.Optional;

/**
 * What an Xid means.
 *
 * @param number NVIDIA's number of the error
 * @param severity empty for one that is an application's matter
 * @param meaning in words; empty for a number that is not known
 * @param action what to do
 */
record Xid(int number, Optional<Severity> severity, String meaning, String action) {
  /** {@code Xid 79: the GPU has fallen off the bus}. */
  String sentence() {
    return meaning.isEmpty() ? "Xid " + number : "Xid " + number + ": " + meaning;
  }
}
