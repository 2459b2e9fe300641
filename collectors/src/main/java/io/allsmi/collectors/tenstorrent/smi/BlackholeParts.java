package io.allsmi.collectors.tenstorrent.smi;

import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_STATE;
import static io.allsmi.model.catalogue.AcceleratorMetrics.MEMORY_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.HostMetrics.SENSOR_TEMPERATURE_CELSIUS;
import static io.allsmi.model.catalogue.InterconnectMetrics.INTERCONNECT_LINKS_DOWN;

import io.allsmi.collectors.host.sysfs.SensorValue;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory and Ethernet of a Blackhole, from the words of its telemetry (tt-zephyr-platforms,
 * lib/tenstorrent/bh_arc/telemetry.c).
 */
final class BlackholeParts {
  private static final int CHANNELS = 8;
  private static final int PORTS = 16;
  private static final long ALL_PORTS = (1L << PORTS) - 1;
  private static final int BYTE = 0xFF;

  /** How far apart the hottest sensor and the word that names it may be, read one by one. */
  private static final double SLACK_CELSIUS = 3;

  private BlackholeParts() {}

  static void tell(SmiChip chip, Told told) {
    Registers words = chip.words();
    if (isMemoryNumberedRight(words)) memory(words, told);
    ports(words, told);
  }

  /**
   * The library below tt-smi once numbered the words of the memory three too low, and so printed
   * other words by their names. They are believed when the hottest of them is what the word for the
   * hottest says.
   */
  private static boolean isMemoryNumberedRight(Registers words) {
    long named = words.word("MAX_GDDR_TEMP");
    double hottest = 0;
    for (int sensor = 0; sensor < 2 * CHANNELS; sensor++) {
      hottest = Math.max(hottest, celsius(words, sensor));
    }
    return named > 0 && Math.abs(named - hottest) <= SLACK_CELSIUS;
  }

  /** Two sensors a channel, the lower one first; 0 without the channel. */
  private static double celsius(Registers words, int sensor) {
    int first = sensor / 4 * 2;
    int second = first + 1;
    long word =
        words.word("GDDR_" + first + "_" + second + "_TEMP", "GDDR" + first + second + "_TEMP");
    return word == Registers.NONE ? 0 : (word >> (8 * (sensor % 4))) & BYTE;
  }

  private static void memory(Registers words, Told told) {
    double hottest = SensorValue.celsiusLimit(1e3 * words.word("MAX_GDDR_TEMP"));
    told.add(MEMORY_TEMPERATURE_CELSIUS, hottest);
    for (int sensor = 0; sensor < 2 * CHANNELS; sensor++) {
      String name = "gddr" + sensor / 2 + (sensor % 2 == 0 ? "_bottom" : "_top");
      double celsius = SensorValue.celsiusLimit(1e3 * celsius(words, sensor));
      told.add(Part.of(PartKind.SENSOR, name), SENSOR_TEMPERATURE_CELSIUS, celsius);
    }
  }

  /** Which ports are there, and in the upper half of the status which of them have a link. */
  private static void ports(Registers words, Told told) {
    long enabled = words.word("ENABLED_ETH");
    long status = words.word("ETH_LIVE_STATUS", "ETH_STATUS0");
    if (enabled == Registers.NONE || status == Registers.NONE) return;
    told.add(INTERCONNECT_LINKS_DOWN, Long.bitCount(enabled & ALL_PORTS & ~(status >> PORTS)));
    for (int port = 0; port < PORTS; port++) {
      if (((enabled >> port) & 1) == 0) continue;
      double up = (status >> (PORTS + port)) & 1;
      told.add(Part.of(PartKind.LINK, "eth" + port), LINK_STATE, up);
    }
  }

  /** The memory channels that had errors which could not be corrected. */
  static List<Integer> uncorrected(SmiChip chip) {
    List<Integer> channels = new ArrayList<>();
    long errors = chip.words().word("GDDR_UNCORR_ERRS");
    if (errors == Registers.NONE || !isMemoryNumberedRight(chip.words())) return channels;
    for (int channel = 0; channel < CHANNELS; channel++) {
      if (((errors >> (2 * channel)) & 3) != 0) channels.add(channel);
    }
    return channels;
  }
}
