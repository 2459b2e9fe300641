package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.wire.Bytes;

/** The Xid that each GPU reported last, which dcgm-exporter has instead of counts. */
final class DcgmXids {
  private static final String FAMILY = "DCGM_FI_DEV_XID_ERRORS";

  private DcgmXids() {}

  static void write(Snapshot snapshot, Block[] blocks, Bytes out) {
    WrittenLine.Header header =
        new WrittenLine.Header(FAMILY, "gauge", "Xid that the driver reported last, 0 for none");
    DcgmLabels labels = new DcgmLabels();
    for (int i = 0; i < snapshot.inventory().size(); i++) {
      DeviceInfo device = snapshot.inventory().devices().get(i);
      boolean ours = device.kind().equals(DeviceKind.GPU) && device.vendor().equals("nvidia");
      double xid = ours ? last(device, i, blocks) : Double.NaN;
      if (Double.isNaN(xid)) continue;
      header.write(out);
      out.put(labels.of(snapshot.inventory(), i, snapshot.node(), FAMILY).sample(FAMILY));
      out.number((long) xid).put('\n');
    }
  }

  /** NaN where nobody watches for them. */
  private static double last(DeviceInfo device, int ordinal, Block[] blocks) {
    double last = device.part(PartKind.CLASS, "xid") < 0 ? Double.NaN : 0;
    double newest = Double.NEGATIVE_INFINITY;
    for (int part = 0; part < device.parts().size(); part++) {
      Part of = device.parts().get(part);
      if (!of.kind().equals(PartKind.XID)) continue;
      for (Block block : blocks) {
        double at = block.value(ordinal, part, AcceleratorMetrics.XID_LAST_TIMESTAMP_SECONDS);
        if (!(at > newest)) continue;
        newest = at;
        last = number(of.name());
      }
    }
    return last;
  }

  private static double number(String name) {
    if (name.isEmpty() || name.length() > 9) return Double.NaN;
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isDigit(name.charAt(i))) return Double.NaN;
    }
    return Integer.parseInt(name);
  }
}
