package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.furiosa.card.CardIdentity;
import io.allsmi.collectors.furiosa.card.Release;
import io.allsmi.collectors.furiosa.card.Throttling;
import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.sysfs.PciLink;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card by its driver's files.
 *
 * @param family how its driver names things
 * @param identity what it is called
 * @param driver release of the driver
 * @param cores how many processing elements it has
 * @param sensors its hwmon channels
 * @param info the device: elements first, then classes of errors, then sensors and rails
 */
record KernelCard(
    Family family,
    CardIdentity identity,
    Release driver,
    int cores,
    CardSensors sensors,
    DeviceInfo info) {
  private static final String MAKER = "FuriosaAI";

  /**
   * The card with that management entry.
   *
   * @param entries all names of the class
   * @return null when it is another maker's, or gone from its bus
   */
  static @Nullable KernelCard read(
      Attributes attributes, Family family, int index, String[] entries) {
    String folder = family.management(index) + "/";
    if (!attributes.line(folder + "platform_type").equals(MAKER)) return null;
    String pci = attributes.line(folder + "busname").toLowerCase(Locale.ROOT);
    String uuid = attributes.line(folder + "device_uuid");
    if (pci.isEmpty() && uuid.isEmpty()) return null;
    CardIdentity identity =
        new CardIdentity(
            index,
            model(attributes, folder, pci),
            uuid,
            attributes.line(folder + "device_sn"),
            pci,
            PciLink.numaNode(attributes, pci),
            attributes.line(folder + "version"),
            attributes.line(folder + "fw_version"),
            "",
            attributes.line(folder + "board_revision"));
    int cores = cores(attributes.line(folder + "cur_pe_ids"), family, index, entries);
    CardSensors sensors = CardSensors.find(attributes, pci);
    List<Part> others = new ArrayList<>();
    for (ErrorClass each : ErrorClass.ALL) others.add(Part.of(PartKind.CLASS, each.name()));
    others.addAll(sensors.parts());
    DeviceInfo info =
        identity
            .device(cores, others)
            .withReportable(Map.of(AcceleratorMetrics.THROTTLE.path(), Throttling.REPORTABLE));
    return new KernelCard(family, identity, Release.of(identity.driver()), cores, sensors, info);
  }

  /** RNGD+ calls itself RNGD in places; its PCI function does not (0x1ed2:0x0002). */
  private static String model(Attributes attributes, String folder, String pci) {
    String model = CardIdentity.model(attributes.line(folder + "device_type"));
    if (!model.equals("RNGD") || pci.isEmpty()) return model;
    String device = attributes.line("/sys/bus/pci/devices/" + pci + "/device");
    return device.equals("0x0002") ? "RNGD+" : model;
  }

  /** As many as the driver lists, or as have an entry. */
  private static int cores(String listed, Family family, int index, String[] entries) {
    int cores = KernelLines.cores(listed, CardIdentity.MOST_CORES);
    String element = family.element(index, 0);
    String stem = element.substring(family.folder().length() + 1, element.length() - 1);
    for (String entry : entries) {
      if (!entry.startsWith(stem)) continue;
      cores = Math.max(cores, KernelLines.cores(entry.substring(stem.length()), 64));
    }
    return cores;
  }

  /** Its file of that name. */
  String file(String name) {
    return family.management(identity.index()) + "/" + name;
  }
}
