package io.allsmi.wire.dialect;

import io.allsmi.model.catalogue.Aggregate;
import io.allsmi.model.catalogue.Group;
import io.allsmi.model.catalogue.Level;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.catalogue.Unit;
import java.util.Locale;

/** Quantities of other exporters for which the catalogue has no place. */
public final class ForeignMetrics {
  /**
   * The Xid that the driver reported last, 0 for none. It stays when the error is long gone, so it
   * is no count and no state.
   */
  public static final Metric LAST_XID =
      Metric.gauge("last_xid", Unit.NONE)
          .level(Level.CORE)
          .group(Group.OTHER)
          .aggregate(Aggregate.NONE)
          .label("last Xid")
          .help("Xid that the driver reported last, 0 for none; it stays after the error")
          .build();

  /** One series of a family that no table has. */
  static final PartKind SERIES = new PartKind("series", true);

  private ForeignMetrics() {}

  /** What stands for a family that no table has. */
  static Metric unknown(String family) {
    StringBuilder name = new StringBuilder(family.length());
    for (int i = 0; i < family.length(); i++) {
      char c = family.charAt(i);
      name.append(c == ':' ? '_' : c);
    }
    return Metric.gauge(name.toString().toLowerCase(Locale.ROOT), Unit.NONE).part(SERIES).asRead();
  }
}
