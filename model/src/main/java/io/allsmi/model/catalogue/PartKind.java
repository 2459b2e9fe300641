package io.allsmi.model.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a device is. A part has only a name inside its device, the vendor's own.
 *
 * @param word the name of the label, and the key under {@code parts} in JSON
 * @param inName whether the word also stands in the names of its metrics ({@code
 *     allsmi_device_link_…}); classes and reasons only label a family of the device
 */
public record PartKind(String word, boolean inName) {
  public static final PartKind LINK = new PartKind("link", true);
  public static final PartKind ENGINE = new PartKind("engine", true);

  /** A CPU core, a processing element, a TensorCore. */
  public static final PartKind CORE = new PartKind("core", true);

  /** CPU cores of one kind that are clocked together. */
  public static final PartKind CLUSTER = new PartKind("cluster", true);

  public static final PartKind SENSOR = new PartKind("sensor", true);
  public static final PartKind RAIL = new PartKind("rail", true);
  public static final PartKind FAN = new PartKind("fan", true);
  public static final PartKind PORT = new PartKind("port", true);
  public static final PartKind XID = new PartKind("xid", true);
  public static final PartKind REASON = new PartKind("reason", false);
  public static final PartKind CLASS = new PartKind("class", false);

  /** One of a device's memories, where errors are counted: {@code l2_cache}. */
  public static final PartKind LOCATION = new PartKind("location", false);

  /** Another device of the node, by its name: what lies between the two. */
  public static final PartKind PEER = new PartKind("peer", true);

  /** A lane of the bus. */
  public static final PartKind LANE = new PartKind("lane", true);

  private static final List<PartKind> KNOWN =
      List.of(
          LINK, ENGINE, CORE, CLUSTER, SENSOR, RAIL, FAN, PORT, XID, REASON, CLASS, LOCATION, PEER,
          LANE);

  /** Every kind that this version knows. */
  public static List<PartKind> known() {
    return KNOWN;
  }

  /** The kind of that word; an unknown word makes a kind of its own. */
  public static PartKind of(String word) {
    for (PartKind kind : KNOWN) {
      if (kind.word.equals(word)) return kind;
    }
    return new PartKind(word, true);
  }

  // Written out, because the first use of a record's own costs 20 ms at start-up.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof PartKind that && word.equals(that.word) && inName == that.inName);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }

  @Override
  public String toString() {
    return word;
  }
}
