package io.allsmi.collectors.host.chassis;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.HwmonChip;
import io.allsmi.collectors.host.sysfs.Links;
import io.allsmi.collectors.host.sysfs.SensorValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One channel of a chip.
 *
 * @param chip that it is on
 * @param channel {@code temp1}, {@code in0}
 * @param quantity what it measures
 * @param label what the driver or the board calls it; empty when it has no name
 * @param input the attribute with its reading
 * @param beside which of {@link Beside} there are
 */
record Sensor(
    HwmonChip chip,
    String channel,
    Quantity quantity,
    String label,
    String input,
    Set<Beside> beside) {
  private static final String INPUT = "_input";
  private static final String AVERAGE = "_average";

  /** Attributes of a channel beside its reading that are of use. */
  enum Beside {
    /** 1 when the sensor does not work. */
    FAULT("_fault"),
    /** The value that should not be passed. */
    MAX("_max"),
    /** The critical value. */
    CRITICAL("_crit");

    private static final Beside[] ALL = values();

    private final String suffix;

    Beside(String suffix) {
      this.suffix = suffix;
    }

    private static Set<Beside> among(List<String> files, String channel) {
      Set<Beside> there = EnumSet.noneOf(Beside.class);
      for (Beside one : ALL) {
        if (files.contains(channel + one.suffix)) there.add(one);
      }
      return there;
    }
  }

  /** The channels of a chip, in the order of their names. */
  static List<Sensor> of(HwmonChip chip, Attributes attributes) {
    List<String> files = List.of(attributes.names(chip.folder()));
    List<Sensor> sensors = new ArrayList<>();
    for (String file : files) {
      String channel = channelOf(file);
      Quantity quantity = Quantity.ofChannel(channel);
      if (quantity == null) continue;
      // A chip that measures and averages its power gives one reading, the present one.
      if (file.endsWith(AVERAGE) && files.contains(channel + INPUT)) continue;
      String label = attributes.line(chip.folder() + "/" + channel + "_label");
      if (isPin(quantity, label)) continue;
      sensors.add(
          new Sensor(
              chip,
              channel,
              quantity,
              label,
              chip.folder() + "/" + file,
              Beside.among(files, channel)));
    }
    return sensors;
  }

  private static String channelOf(String file) {
    if (file.endsWith(INPUT)) return file.substring(0, file.length() - INPUT.length());
    boolean power = file.startsWith("power") && file.endsWith(AVERAGE);
    return power ? file.substring(0, file.length() - AVERAGE.length()) : "";
  }

  /**
   * A voltage without a name is the one on a pin of the chip, behind resistors that only the
   * board's maker knows: not the rail's.
   */
  private static boolean isPin(Quantity quantity, String label) {
    return quantity == Quantity.VOLTAGE && label.isEmpty();
  }

  /** Reads its value; NaN when it cannot be read or reads what cannot be. */
  double value(Attributes attributes) {
    if (number(Beside.FAULT, attributes) == 1) return Double.NaN;
    return quantity.value(attributes.number(input));
  }

  /** Reads a limit of a temperature in degrees Celsius; NaN where none is set. */
  double limit(Beside limit, Attributes attributes) {
    return SensorValue.celsiusLimit(number(limit, attributes));
  }

  private double number(Beside one, Attributes attributes) {
    if (!beside.contains(one)) return Double.NaN;
    return attributes.number(chip.folder() + "/" + channel + one.suffix);
  }

  boolean isOn(HwmonChip other) {
    return chip.folder().equals(other.folder());
  }

  /** Its names, from the one that it should have to the one that no other has. */
  List<String> names() {
    String own = label.isEmpty() ? channel : label;
    String place = chip.name() + " " + Links.name(chip.device());
    List<String> names = new ArrayList<>(4);
    if (!label.isEmpty()) names.add(label);
    names.add(chip.name() + " " + own);
    names.add(place + " " + own);
    names.add(place + " " + channel);
    names.add(Links.name(chip.folder()) + " " + channel);
    return names;
  }

  /** Whether both are quantities of one rail: volts and amperes of one chip by one label. */
  boolean isSamePart(Sensor other) {
    return isOn(other.chip)
        && !label.isEmpty()
        && label.equals(other.label)
        && quantity != other.quantity
        && quantity.part().word().equals(other.quantity.part().word());
  }
}
