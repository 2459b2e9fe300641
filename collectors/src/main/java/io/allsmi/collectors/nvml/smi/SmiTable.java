package io.allsmi.collectors.nvml.smi;

import static io.allsmi.model.catalogue.AcceleratorMetrics.ECC_UNCORRECTED_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREE_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_FREQUENCY_HERTZ;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TOTAL_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_USED_BYTES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_UTILIZATION_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_GENERATION;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PCIE_LANES;
import static io.allsmi.model.catalogue.AcceleratorMetrics.PERFORMANCE_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.UTILIZATION_RATIO;

import io.allsmi.collectors.nvml.reading.Sane;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What nvidia-smi prints with {@code --query-gpu=… --format=csv,noheader,nounits}: a line for each
 * GPU, fields with a comma and a space between them; {@code [N/A]}, {@code [Not Supported]} or
 * {@code [Unknown Error]} for what there is not.
 */
final class SmiTable {
  /** The fields asked for, all of them as old as R450. */
  static final List<String> FIELDS =
      List.of(
          "index",
          "uuid",
          "pci.bus_id",
          "name",
          "driver_version",
          "serial",
          "vbios_version",
          "utilization.gpu",
          "utilization.memory",
          "memory.total",
          "memory.used",
          "memory.free",
          "temperature.gpu",
          "power.draw",
          "enforced.power.limit",
          "clocks.sm",
          "clocks.mem",
          "fan.speed",
          "pstate",
          "pcie.link.gen.current",
          "pcie.link.width.current",
          "ecc.errors.uncorrected.volatile.total");

  private static final int MOST_GPUS = 256;
  private static final double MIB = 0x1p20;
  private static final double MOST_INDEX = 255;

  private final String[] fields;

  private SmiTable(String[] fields) {
    this.fields = fields;
  }

  /** Sets what each line says; a line that is not one of the table is left out and noted. */
  static void parse(String output, Answer answer) {
    Set<Integer> seen = new HashSet<>();
    for (String line : output.split("\n", -1)) {
      if (line.isBlank()) continue;
      SmiTable row = new SmiTable(line.strip().split(", ?", -1));
      double index = Sane.count(row.number("index"), MOST_INDEX);
      boolean sound = row.fields.length == FIELDS.size() && index >= 0 && index == Math.rint(index);
      if (!sound || seen.size() == MOST_GPUS || !seen.add((int) index)) {
        answer.note("nvidia-smi printed a line that is not understood", "");
        continue;
      }
      row.tell((int) index, answer);
    }
  }

  private void tell(int index, Answer answer) {
    int device = answer.device(describe(index));
    answer.set(device, UTILIZATION_RATIO, Sane.ratio(number("utilization.gpu")));
    answer.set(device, MEMORY_UTILIZATION_RATIO, Sane.ratio(number("utilization.memory")));
    double total = Sane.bytes(number("memory.total") * MIB);
    answer.set(device, MEMORY_TOTAL_BYTES, total > 0 ? total : Double.NaN);
    answer.set(device, MEMORY_USED_BYTES, within("memory.used", total));
    answer.set(device, MEMORY_FREE_BYTES, within("memory.free", total));
    answer.set(device, TEMPERATURE_CELSIUS, Sane.celsius(number("temperature.gpu")));
    answer.set(device, POWER_WATTS, watts("power.draw"));
    answer.set(device, POWER_LIMIT_WATTS, watts("enforced.power.limit"));
    answer.set(device, FREQUENCY_HERTZ, Sane.hertz(number("clocks.sm")));
    answer.set(device, MEMORY_FREQUENCY_HERTZ, Sane.hertz(number("clocks.mem")));
    answer.set(device, FAN_SPEED_RATIO, Sane.ratio(number("fan.speed")));
    answer.set(device, PERFORMANCE_STATE, state());
    answer.set(device, PCIE_GENERATION, Sane.count(number("pcie.link.gen.current"), 16));
    answer.set(device, PCIE_LANES, Sane.count(number("pcie.link.width.current"), 64));
    answer.set(
        device,
        ECC_UNCORRECTED_ERRORS_TOTAL,
        Sane.count(number("ecc.errors.uncorrected.volatile.total"), Long.MAX_VALUE));
  }

  private DeviceInfo describe(int index) {
    Info info =
        Info.of(
            "uuid", text("uuid"),
            "pci", address(text("pci.bus_id")),
            "driver", text("driver_version"),
            "serial", text("serial"),
            "vbios", text("vbios_version"));
    return DeviceInfo.of("nvidia" + index, DeviceKind.GPU, "nvidia", text("name"), info);
  }

  /** {@code 00000000:3B:00.0} as the kernel writes it. */
  private static String address(String written) {
    String text = written.toLowerCase(Locale.ROOT);
    return text.startsWith("0000") && text.indexOf(':') == 8 ? text.substring(4) : text;
  }

  private double within(String field, double total) {
    double bytes = number(field) * MIB;
    return bytes >= 0 && bytes <= total ? bytes : Double.NaN;
  }

  private double watts(String field) {
    return Sane.watts(number(field) * 1e3);
  }

  /** {@code P0} to {@code P15}. */
  private double state() {
    String text = text("pstate");
    return text.startsWith("P") ? Sane.count(parse(text.substring(1)), 15) : Double.NaN;
  }

  private double number(String field) {
    return parse(text(field));
  }

  private static double parse(String text) {
    if (text.isEmpty()) return Double.NaN;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-') return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException malformed) {
      return Double.NaN;
    }
  }

  /** A field as it stands; empty for what there is not. */
  private String text(String field) {
    int at = FIELDS.indexOf(field);
    String text = at < fields.length ? fields[at].strip() : "";
    return text.startsWith("[") || text.equals("N/A") ? "" : text;
  }
}
