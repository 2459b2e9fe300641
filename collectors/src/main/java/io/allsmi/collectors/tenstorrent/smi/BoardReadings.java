package io.allsmi.collectors.tenstorrent.smi;

import static io.allsmi.model.catalogue.AcceleratorMetrics.BOARD_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.FAN_SPEED_RATIO;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_LIMIT_WATTS;
import static io.allsmi.model.catalogue.AcceleratorMetrics.POWER_WATTS;
import static io.allsmi.model.catalogue.HostMetrics.FAN_SPEED_RPM;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;

import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.collectors.tenstorrent.card.Architecture;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.PartKind;

/**
 * What a chip's telemetry says of the board: the board's controller tells each of its chips the
 * same.
 */
final class BoardReadings {
  private static final Part FAN = Part.of(PartKind.FAN, "fan1");
  private static final Part INLET = Part.of(PartKind.SENSOR, "inlet");
  private static final Part OUTLET1 = Part.of(PartKind.SENSOR, "outlet1");
  private static final Part OUTLET2 = Part.of(PartKind.SENSOR, "outlet2");
  private static final int LOW_HALF = 0xFFFF;
  private static final int BYTE = 0xFF;

  private BoardReadings() {}

  static void tell(SmiChip chip, Told told) {
    Registers words = chip.words();
    told.add(POWER_WATTS, positive(words.word("INPUT_POWER")));
    told.add(POWER_LIMIT_WATTS, positive(words.word("BOARD_POWER_LIMIT")));
    if (chip.architecture() == Architecture.BLACKHOLE) fan(words, told);
    if (chip.architecture() == Architecture.WORMHOLE) temperatures(words, told);
  }

  /** Boards without a fan, or whose controller does not say, read 0. */
  private static void fan(Registers words, Told told) {
    long rpm = words.word("FAN_RPM");
    if (rpm <= 0) return;
    told.add(FAN, FAN_SPEED_RPM, SensorValue.rpm((double) (rpm & LOW_HALF)));
    long percent = words.word("FAN_SPEED");
    if (percent > 0 && percent <= 100) told.add(FAN_SPEED_RATIO, percent / 100.0);
  }

  private static void temperatures(Registers words, Told told) {
    long word = words.word("BOARD_TEMPERATURE");
    if (word == Registers.NONE) return;
    double inlet = celsius(word >> 16);
    told.add(BOARD_TEMPERATURE_CELSIUS, inlet);
    told.add(INLET, SENSOR_TEMPERATURE_CELSIUS, inlet);
    told.add(OUTLET1, SENSOR_TEMPERATURE_CELSIUS, celsius(word >> 8));
    told.add(OUTLET2, SENSOR_TEMPERATURE_CELSIUS, celsius(word));
  }

  /** Sensors that the board lacks read 0. */
  private static double celsius(long word) {
    return SensorValue.celsiusLimit(1e3 * (word & BYTE));
  }

  private static double positive(long word) {
    return word > 0 && word <= LOW_HALF ? word : Double.NaN;
  }
}
