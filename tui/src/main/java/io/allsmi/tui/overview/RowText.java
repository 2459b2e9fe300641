package io.allsmi.tui.overview;

import io.allsmi.insight.show.Readable;
import io.allsmi.model.Device;
import io.allsmi.model.Finding;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.tui.show.Busy;
import io.allsmi.tui.show.DeviceNames;
import io.allsmi.tui.show.Show;
import java.util.List;

/** A row as text to be pasted somewhere else: one line, columns parted by tabs. */
final class RowText {
  private static final List<Metric> READINGS =
      List.of(
          AcceleratorMetrics.MEMORY_USED_BYTES,
          AcceleratorMetrics.TEMPERATURE_CELSIUS,
          AcceleratorMetrics.POWER_WATTS,
          AcceleratorMetrics.FREQUENCY_HERTZ);

  private RowText() {}

  static String of(Device device) {
    StringBuilder out = new StringBuilder(device.name());
    add(out, device.model());
    add(out, device.info().info().get("uuid"));
    Busy busy = Busy.of(device);
    add(out, busy.title() + " " + Readable.of(device, busy.metric()));
    for (Metric metric : READINGS) add(out, Readable.of(device, metric));
    return plain(out);
  }

  static String of(ProcessRow row) {
    ProcessUse process = row.process();
    StringBuilder out = new StringBuilder(Integer.toString(process.pid()));
    add(out, process.user());
    add(out, process.name());
    add(out, process.container());
    add(out, DeviceNames.of(process.uses()));
    add(out, Show.percent(row.share()));
    add(out, Show.bytes(row.deviceMemory()));
    add(out, Show.percent(process.cpuRatio()));
    add(out, Show.bytes(process.memoryBytes()));
    return plain(out);
  }

  static String of(Finding finding) {
    StringBuilder out = new StringBuilder(finding.severity().word());
    add(out, finding.subject());
    add(out, finding.text());
    add(out, finding.action());
    return plain(out);
  }

  private static void add(StringBuilder out, String cell) {
    String text = cell.strip();
    if (!text.isEmpty()) out.append('\t').append(text.replace('\t', ' '));
  }

  /** Whatever a name holds, a paste must not press Enter. */
  private static String plain(StringBuilder out) {
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c != '\t' && Character.isISOControl(c)) out.setCharAt(i, '?');
    }
    return out.toString();
  }
}
