package io.allsmi.insight.select;

import io.allsmi.insight.finding.FindingCode;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which devices a user means. */
public final class Devices {
  /** The word for every top-level accelerator, whatever its kind. */
  public static final String ACCELERATOR = "accelerator";

  private static final String LOST = FindingCode.LOST.word();

  private Devices() {}

  /**
   * How many devices there are of a word that users know: a kind ({@code gpu}, {@code mig}, {@code
   * disk}), {@code accelerator} for all accelerators, or a vendor for its accelerators. A device
   * that is listed and lost does not count.
   */
  public static int count(Snapshot snapshot, String word) {
    return names(snapshot, word, false).size();
  }

  /** The names of the devices of such a word that are listed and lost. */
  public static List<String> lost(Snapshot snapshot, String word) {
    return names(snapshot, word, true);
  }

  private static List<String> names(Snapshot snapshot, String word, boolean lost) {
    String asked = word.toLowerCase(Locale.ROOT);
    boolean isKind = isKind(snapshot.inventory(), asked);
    List<String> names = new ArrayList<>();
    for (DeviceInfo device : snapshot.inventory().devices()) {
      boolean meant = isKind ? isOfKind(device, asked) : isOfVendor(device, asked);
      if (meant && isLost(snapshot, device.name()) == lost) names.add(device.name());
    }
    return names;
  }

  private static boolean isKind(Inventory inventory, String word) {
    if (word.equals(ACCELERATOR)) return true;
    for (DeviceKind kind : DeviceKind.known()) {
      if (kind.word().equals(word)) return true;
    }
    for (DeviceInfo device : inventory.devices()) {
      if (device.kind().word().equals(word)) return true;
    }
    return false;
  }

  static boolean isOfKind(DeviceInfo device, String word) {
    return word.equals(ACCELERATOR)
        ? device.kind().isAccelerator()
        : device.kind().word().equals(word);
  }

  private static boolean isOfVendor(DeviceInfo device, String word) {
    return device.kind().isAccelerator() && device.vendor().equals(word);
  }

  /** Whether a word that users know means accelerators. */
  public static boolean isOfAccelerators(String word, Snapshot snapshot) {
    return !isKind(snapshot.inventory(), word)
        || word.equals(ACCELERATOR)
        || DeviceKind.of(word).isAccelerator();
  }

  /** Whether a device is listed although it has gone or was never seen. */
  public static boolean isLost(Snapshot snapshot, String device) {
    int ordinal = snapshot.inventory().ordinal(device);
    if (ordinal >= 0 && snapshot.device(ordinal).value(AcceleratorMetrics.PRESENT) == 0)
      return true;
    List<Finding> findings = snapshot.findings();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.code().equals(LOST) && finding.subject().equals(device)) return true;
    }
    return false;
  }

  /** Whether a device belongs to the host: no accelerator, partition or board of accelerators. */
  static boolean isOfHost(DeviceInfo device) {
    return switch (device.kind().scope()) {
      case DEVICE, PARTITION, BOARD -> false;
      case CPU, MEMORY, DISK, FILESYSTEM, NETWORK, CHASSIS, NODE -> true;
    };
  }
}
