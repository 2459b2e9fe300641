package io.allsmi.collectors.host.node;

import io.allsmi.collectors.host.cpu.CpuInfo;
import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.host.file.KernelFile;
import io.allsmi.collectors.host.file.Printable;
import io.allsmi.collectors.host.file.Text;
import io.allsmi.model.Info;
import io.allsmi.model.collect.Platform;

/** What the node is called and what it runs. */
final class NodeInfo {
  /** Enough for the first block of /proc/cpuinfo. */
  private static final int FIRST_BLOCK = 1 << 13;

  private final Platform platform;
  private final Attributes attributes;

  NodeInfo(Platform platform, Attributes attributes) {
    this.platform = platform;
    this.attributes = attributes;
  }

  /** Host name, operating system, kernel, architecture, kind of virtual machine and container. */
  Info read() {
    String kernel = attributes.line("/proc/sys/kernel/osrelease");
    return Info.of(
        "hostname", hostName(),
        "os", operatingSystem(),
        "kernel", kernel,
        "arch", Printable.of(platform.arch()),
        "virtualization", virtualization(kernel),
        "container", container());
  }

  /** Below another root the kernel's answer would be the name of our own container. */
  private String hostName() {
    String name = platform.hasForeignRoot() ? attributes.line("/etc/hostname") : "";
    return name.isEmpty() ? attributes.line("/proc/sys/kernel/hostname") : name;
  }

  private String operatingSystem() {
    String name = prettyName(attributes.text("/etc/os-release"));
    return name.isEmpty() ? prettyName(attributes.text("/usr/lib/os-release")) : name;
  }

  /** The value of PRETTY_NAME (os-release(5)), without the shell's quotes. */
  static String prettyName(Text text) {
    text.rewind();
    while (text.nextLine()) {
      if (text.skip("PRETTY_NAME=")) return unquoted(text.rest());
    }
    return "";
  }

  private static String unquoted(String value) {
    int length = value.length();
    char quote = length > 0 ? value.charAt(0) : ' ';
    if (quote != '"' && quote != '\'') return value;
    int end = length > 1 && value.charAt(length - 1) == quote ? length - 1 : length;
    StringBuilder plain = new StringBuilder(length);
    for (int i = 1; i < end; i++) {
      if (value.charAt(i) == '\\' && quote == '"' && i + 1 < end) i++;
      plain.append(value.charAt(i));
    }
    return plain.toString();
  }

  private String virtualization(String kernel) {
    if (kernel.contains("microsoft") || kernel.contains("Microsoft")) return "wsl";
    String vendor = attributes.line("/sys/class/dmi/id/sys_vendor");
    String product = attributes.line("/sys/class/dmi/id/product_name");
    String known = virtualization(vendor, product);
    if (!known.isEmpty()) return known;
    if (attributes.line("/sys/hypervisor/type").equals("xen")) return "xen";
    Text text = new Text(FIRST_BLOCK);
    KernelFile.of(platform.path("/proc/cpuinfo")).read(text);
    return CpuInfo.parse(text).hasHypervisor() ? "vm" : "";
  }

  /** The kind of virtual machine by what it calls its board; empty when it does not say. */
  static String virtualization(String vendor, String product) {
    return switch (vendor) {
      case "QEMU" -> "qemu";
      case "VMware, Inc." -> "vmware";
      case "innotek GmbH" -> "virtualbox";
      case "Xen" -> "xen";
      case "Parallels Software International Inc.", "Parallels International GmbH." -> "parallels";
      case "Microsoft Corporation" -> product.equals("Virtual Machine") ? "hyper-v" : "";
      case "Amazon EC2" -> product.endsWith(".metal") ? "" : "amazon";
      case "Google" -> product.equals("Google Compute Engine") ? "google" : "";
      case "OpenStack Foundation" -> "openstack";
      case "Apple Inc." -> product.startsWith("Apple Virtualization") ? "apple" : "";
      default -> "";
    };
  }

  /**
   * What the program itself runs in, by what container engines leave behind. Their files also stay
   * in images that are booted as virtual machines, so alone they are no sign.
   */
  private String container() {
    if (platform.hasForeignRoot()) return "";
    if (platform.environment("KUBERNETES_SERVICE_HOST").isPresent()) return "kubernetes";
    String named = platform.environment("container").orElse("");
    if (isEngine(named)) return named;
    if (!ContainerLimits.isContainersView(attributes)) return "";
    if (attributes.exists("/run/.containerenv")) return "podman";
    return attributes.exists("/.dockerenv") ? "docker" : "";
  }

  private static boolean isEngine(String name) {
    return switch (name) {
      case "docker", "podman", "oci", "lxc", "lxc-libvirt", "systemd-nspawn", "flatpak" -> true;
      default -> false;
    };
  }
}
