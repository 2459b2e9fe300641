package io.allsmi.mock.health;

import io.allsmi.model.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * What an Xid means, by NVIDIA's Xid catalogue.
 *
 * @param severity empty for an application's matter
 * @param meaning in words; empty for one that is not known here
 * @param action what to do
 */
public record XidWords(Optional<Severity> severity, String meaning, String action) {
  private static final XidWords UNKNOWN = new XidWords(Optional.empty(), "", "");

  private static final Map<Integer, XidWords> KNOWN =
      Map.ofEntries(
          program(
              13,
              "the graphics engine met an error of a program",
              "restart the program; twice on the same GPU within a day: diagnose the GPU"),
          program(
              31,
              "a program touched memory that is not its own",
              "restart the program; twice on the same GPU within a day: diagnose the GPU"),
          program(43, "a program's channel was reset", "nothing; look for the Xid before it"),
          program(
              45,
              "a program was ended and its channels were removed",
              "nothing; follow the Xid that came before it"),
          of(
              48,
              Severity.CRITICAL,
              "a memory error that could not be corrected (double-bit ECC)",
              "move work away and reset the GPU; if it comes back, have it replaced"),
          of(
              63,
              Severity.WARNING,
              "a page or row of memory was retired or remapped",
              "nothing now; a reset puts the repair in force"),
          of(
              64,
              Severity.CRITICAL,
              "retiring or remapping memory failed",
              "reset the GPU; if it comes back, have it replaced"),
          of(
              74,
              Severity.WARNING,
              "an NVLink met an error",
              "check the link's counters and the GPU at its other end; reset the GPUs if the link"
                  + " is down"),
          of(
              79,
              Severity.CRITICAL,
              "the GPU has fallen off the bus",
              "drain and reboot the node; if it comes back, check power and seating, then have the"
                  + " GPU replaced"),
          of(
              94,
              Severity.WARNING,
              "a memory error that hit one program only",
              "restart the program; the GPU goes on"),
          of(
              95,
              Severity.CRITICAL,
              "a memory error that may have hit every program",
              "move work away and reset the GPU"),
          of(
              119,
              Severity.CRITICAL,
              "the GPU's system processor (GSP) did not answer",
              "reset the GPU; if it comes back, update the driver"));

  private static Map.Entry<Integer, XidWords> program(int xid, String meaning, String action) {
    return Map.entry(xid, new XidWords(Optional.empty(), meaning, action));
  }

  private static Map.Entry<Integer, XidWords> of(
      int xid, Severity severity, String meaning, String action) {
    return Map.entry(xid, new XidWords(Optional.of(severity), meaning, action));
  }

  /** What a number means. */
  public static XidWords of(int xid) {
    return KNOWN.getOrDefault(xid, UNKNOWN);
  }

  /** {@code Xid 79: the GPU has fallen off the bus}. */
  public String sentence(int xid) {
    return meaning.isEmpty() ? "Xid " + xid : "Xid " + xid + ": " + meaning;
  }
}
