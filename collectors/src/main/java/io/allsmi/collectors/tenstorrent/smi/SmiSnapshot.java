package io.allsmi.collectors.tenstorrent.smi;

import io.allsmi.collectors.json.Json;
import io.allsmi.collectors.json.JsonDocument;
import io.allsmi.collectors.json.UnknownNames;
import io.allsmi.collectors.json.UnreadableJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code tt-smi -s} printed, of releases 3 to 6.
 *
 * @param chips in the order of tt-smi
 * @param unknown names that no release up to 6.2.1 writes, with commas between; empty for none
 */
record SmiSnapshot(List<SmiChip> chips, String unknown) {
  private static final int MOST_CHIPS = 256;
  private static final Set<String> TOP =
      Set.of("time", "host_info", "host_sw_vers", "device_info", "processes");
  private static final Set<String> SECTIONS =
      Set.of("smbus_telem", "board_info", "telemetry", "firmwares", "limits");
  private static final Set<String> BOARD =
      Set.of(
          "bus_id",
          "board_type",
          "board_id",
          "coords",
          "dram_status",
          "dram_speed",
          "pcie_speed",
          "pcie_width");
  private static final Set<String> TELEMETRY =
      Set.of(
          "voltage",
          "current",
          "aiclk",
          "power",
          "board_power",
          "asic_temperature",
          "fan_speed",
          "heartbeat");
  private static final Set<String> LIMITS =
      Set.of(
          "vdd_min",
          "vdd_max",
          "tdp_limit",
          "tdc_limit",
          "asic_fmax",
          "therm_trip_l1_limit",
          "thm_limit",
          "bus_peak_limit",
          "fan_rpm_limit",
          "board_power_limit");

  SmiSnapshot {
    chips = List.copyOf(chips);
  }

  /**
   * Understands the tool's output.
   *
   * @throws UnreadableJsonException when there is no snapshot in it
   */
  static SmiSnapshot parse(String output) throws UnreadableJsonException {
    Json document = JsonDocument.parse(output);
    if (!(document.get("device_info") instanceof Json.Items items)) {
      throw new UnreadableJsonException("JSON without device_info");
    }
    UnknownNames unknown = new UnknownNames();
    unknown.look("", document, TOP);
    List<SmiChip> chips = new ArrayList<>();
    for (Json item : items.list()) {
      if (chips.size() == MOST_CHIPS) break;
      unknown.look("device_info", item, SECTIONS);
      unknown.look("board_info", item.get("board_info"), BOARD);
      unknown.look("telemetry", item.get("telemetry"), TELEMETRY);
      unknown.look("limits", item.get("limits"), LIMITS);
      chips.add(SmiChip.of(item));
    }
    return new SmiSnapshot(chips, unknown.list());
  }
}
