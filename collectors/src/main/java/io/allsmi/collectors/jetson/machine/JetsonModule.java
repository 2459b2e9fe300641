package io.allsmi.collectors.jetson.machine;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.collectors.host.sysfs.Tegra;
import io.allsmi.model.DeviceInfo;
import io.allsmi.model.Info;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Jetson module with its carrier: what the device tree and the release say of it.
 *
 * @param model the device tree's
 * @param soc the SoC, {@link Soc#UNKNOWN} where the device tree is hidden, as it is in containers
 * @param part NVIDIA's number of the module, {@code p3701-0005}; empty when not told
 * @param serial of the module
 * @param release of Linux for Tegra, {@code 36.4.7}
 */
public record JetsonModule(String model, Soc soc, String part, String serial, String release) {
  /** What the module is called among the devices. */
  public static final String NAME = "jetson0";

  private static final String VENDOR = "nvidia";
  private static final String RELEASE = "/etc/nv_tegra_release";
  private static final String PACKAGES = "/var/lib/dpkg/status";
  private static final int MOST_PACKAGES = 16 << 20;
  private static final String[] TREES = {"/proc/device-tree/", "/sys/firmware/devicetree/base/"};

  private static final String[] PARTS = {
    "3834", "3767", "3701", "3668", "2888", "3448", "3636", "3489", "3310", "2180"
  };
  private static final int SKU_DIGITS = 4;

  /** Whether this is a Jetson at all: two or three looks at files that other machines lack. */
  public static boolean isHere(Platform platform) {
    Attributes attributes = new Attributes(platform);
    if (Tegra.isHere(attributes)) return true;
    // In a container the device tree is hidden and the release need not be mounted.
    for (String node : attributes.names("/sys/class/devfreq")) {
      if (Soc.isTegraGpu(node)) return true;
    }
    return false;
  }

  /**
   * Reads it: what does not change while the machine runs. Where the release is not mounted, as in
   * containers, the list of all packages is read for it.
   */
  public static JetsonModule read(Platform platform) {
    Attributes attributes = new Attributes(platform);
    String release = Release.ofFile(attributes.line(RELEASE));
    if (release.isEmpty()) release = releaseOfPackages(platform);
    List<String> compatible = strings(attributes, "compatible");
    List<String> names = new ArrayList<>(compatible);
    names.addAll(strings(attributes, "nvidia,dtsfilename"));
    names.addAll(strings(attributes, "nvidia,boardids"));
    return new JetsonModule(
        string(attributes, "model"),
        soc(compatible),
        part(names),
        string(attributes, "serial-number"),
        release);
  }

  private static Soc soc(List<String> compatible) {
    Soc soc = Soc.UNKNOWN;
    for (String word : compatible) {
      Soc named = Soc.ofCompatible(word);
      if (named.isKnown()) soc = named;
    }
    return soc;
  }

  private static String releaseOfPackages(Platform platform) {
    Text status = new Text(MOST_PACKAGES);
    KernelFile.of(platform.path(PACKAGES)).read(status);
    return Release.ofPackages(status);
  }

  private static String string(Attributes attributes, String property) {
    List<String> all = strings(attributes, property);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The strings of a property, each of which ends with a NUL. */
  private static List<String> strings(Attributes attributes, String property) {
    List<String> strings = new ArrayList<>();
    for (String tree : TREES) {
      Text text = attributes.text(tree + property);
      text.asOneLine();
      while (text.peek() >= 0) {
        String value = Printable.of(text.upTo('\0')).strip();
        if (!value.isEmpty()) strings.add(value);
      }
      if (!strings.isEmpty()) break;
    }
    return strings;
  }

  /** The first number of a known module with that of its variant, wherever it stands. */
  static String part(List<String> names) {
    for (String name : names) {
      for (String part : PARTS) {
        int at = name.indexOf(part + "-");
        if (at < 0) continue;
        int from = at + part.length() + 1;
        int end = from;
        while (end < name.length() && Character.isDigit(name.charAt(end))) end++;
        if (end - from == SKU_DIGITS) return "p" + name.substring(at, end);
      }
    }
    return "";
  }

  /**
   * The module as a device. It has no key but its name: its serial number is the machine's too, and
   * the two are not one device.
   */
  public DeviceInfo board(List<Part> parts) {
    Info info =
        Info.of(
            Map.of(
                "serial", serial,
                "module", part,
                "soc", soc.id(),
                "l4t", release,
                "jetpack", JetPack.of(release)));
    String name = model.isEmpty() ? "NVIDIA Jetson" : model;
    return new DeviceInfo(
        NAME, DeviceKind.BOARD, VENDOR, name, "", info, List.of(), parts, Map.of());
  }
}
