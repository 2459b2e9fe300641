package io.allsmi.insight.view;

import io.allsmi.model.Info;
import java.util.List;

/**
 * How a node of a fleet is reached, and what became of that.
 *
 * @param addresses its endpoints as a user would type them, without credentials
 * @param labels what discovery says of it: rack, pool, cluster
 * @param dialects what its endpoints speak: {@code allsmi}, {@code dcgm-exporter}; empty before the
 *     first answer
 * @param reason why it is not up, in a few words; empty when it is
 * @param sinceMillis since when it is in its state, milliseconds since 1970; 0 when not known
 */
public record Contact(
    List<String> addresses, Info labels, List<String> dialects, String reason, long sinceMillis) {
  /** This machine: nobody has to be asked over a network. */
  public static final Contact NONE = new Contact(List.of(), Info.NONE, List.of(), "", 0);

  public Contact {
    addresses = List.copyOf(addresses);
    dialects = List.copyOf(dialects);
  }
}
