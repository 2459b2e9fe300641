package io.allsmi.collectors.furiosa.card;

import io.allsmi.model.DeviceInfo;
import io.allsmi.model.IdentityKey;
import io.allsmi.model.Info;
import io.allsmi.model.KeyType;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a card is called; empty for what is not known. Its node's number changes when another card
 * drops out, so it is recognized by uuid and serial.
 *
 * @param index of its node: 3 of {@code npu3}
 * @param model {@code RNGD}
 * @param uuid of the card
 * @param serial of the card
 * @param pci {@code 0000:03:00.0}
 * @param numa number of the NUMA node
 * @param driver version of the kernel driver
 * @param firmware version of the card's firmware
 * @param pert version of the runtime on its elements, which the library told up to 2025.2
 * @param board revision of the board
 */
public record CardIdentity(
    int index,
    String model,
    String uuid,
    String serial,
    String pci,
    String numa,
    String driver,
    String firmware,
    String pert,
    String board) {
  /** The highest number of a node that is believed. */
  public static final int MOST_INDEX = 255;

  /** The most processing elements that a card is believed to have. */
  public static final int MOST_CORES = 64;

  private static final String VENDOR = "furiosa";

  /** The device's name; Warboy's driver counts for itself, so its cards have another one. */
  public String name() {
    return (model.equals("Warboy") ? "warboy" : VENDOR) + index;
  }

  /** Its node's name. */
  public String node() {
    return "npu" + index;
  }

  /**
   * The device.
   *
   * @param cores how many processing elements it has: its first parts, by their numbers
   * @param others parts behind those
   */
  public DeviceInfo device(int cores, List<Part> others) {
    Info info =
        Info.of(
            "uuid", uuid,
            "serial", serial,
            "pci", pci,
            "numa", numa,
            "driver", driver,
            "firmware", firmware,
            "pert", pert,
            "board", board);
    List<Part> parts = new ArrayList<>(cores + others.size());
    for (int core = 0; core < cores; core++) {
      parts.add(Part.of(PartKind.CORE, Integer.toString(core)));
    }
    parts.addAll(others);
    DeviceInfo device = DeviceInfo.of(name(), DeviceKind.NPU, VENDOR, model, info);
    List<IdentityKey> keys = new ArrayList<>(device.keys());
    if (keys.isEmpty()) keys.add(new IdentityKey(KeyType.NODE, node()));
    return device.withKeys(keys).withParts(parts);
  }

  /**
   * The number of a node's name, {@code npu12}; -1 when it is none. What stands behind the number
   * is not looked at: {@code npu0pe0-3} is of {@code npu0}.
   */
  public static int indexOf(String node) {
    if (!node.startsWith("npu")) return -1;
    int at = 3;
    int index = 0;
    while (at < node.length() && at < 7 && Character.isDigit(node.charAt(at))) {
      index = index * 10 + Character.digit(node.charAt(at++), 10);
    }
    return at > 3 && index <= MOST_INDEX ? index : -1;
  }

  /** The model as the vendor writes it: {@code rngd}, {@code RNGD-MAX} and {@code Warboy}. */
  public static String model(String arch) {
    String upper = arch.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    return switch (upper) {
      case "WARBOY" -> "Warboy";
      case "RNGD", "RENEGADE" -> "RNGD";
      case "RNGD+", "RNGD-PLUS" -> "RNGD+";
      case "RNGD-MAX" -> "RNGD-Max";
      case "RNGD-S" -> "RNGD-S";
      default -> arch.strip();
    };
  }
}
