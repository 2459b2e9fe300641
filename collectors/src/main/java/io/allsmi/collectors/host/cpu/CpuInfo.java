package io.allsmi.collectors.host.cpu;

import io.allsmi.collectors.host.file.Text;
import java.util.Arrays;

/**
 * What /proc/cpuinfo says: a block of lines {@code key : value} for each logical CPU, with other
 * keys on each architecture.
 */
public final class CpuInfo {
  private static final double HERTZ_PER_MEGAHERTZ = 1e6;
  private static final double FASTEST = 20e9;

  private String model = "";
  private String vendor = "";
  private String microcode = "";
  private long implementer = -1;
  private long part = -1;
  private boolean hypervisor;

  // By the number of the logical CPU.
  private int[] packages = new int[8];
  private int[] cores = new int[8];
  private double[] clocks = new double[8];
  private int count;

  private CpuInfo() {}

  /** What the file holds; what it does not say is empty, -1 or NaN. */
  public static CpuInfo parse(Text text) {
    CpuInfo info = new CpuInfo();
    int cpu = -1;
    text.rewind();
    while (text.nextLine()) {
      if (text.skip("processor") && text.skipPast(':')) {
        long number = text.unsigned();
        // s390 has the number before the colon and other things behind it.
        cpu = number >= 0 && number < CpuList.MOST && text.peek() < 0 ? (int) number : -1;
        if (cpu >= 0) info.add(cpu);
      } else if (cpu >= 0) {
        info.readOfCpu(text, cpu);
      }
      info.readOfAll(text);
    }
    return info;
  }

  private void add(int cpu) {
    if (cpu >= packages.length) {
      int length = Math.max(cpu + 1, 2 * packages.length);
      packages = Arrays.copyOf(packages, length);
      cores = Arrays.copyOf(cores, length);
      clocks = Arrays.copyOf(clocks, length);
    }
    for (int i = count; i <= cpu; i++) {
      packages[i] = -1;
      cores[i] = -1;
      clocks[i] = Double.NaN;
    }
    count = Math.max(count, cpu + 1);
  }

  private void readOfCpu(Text text, int cpu) {
    if (isKey(text, "physical id")) packages[cpu] = number(text);
    else if (isKey(text, "core id")) cores[cpu] = number(text);
    else if (isKey(text, "cpu MHz")) clocks[cpu] = hertz(text.number());
  }

  private static int number(Text text) {
    long number = text.unsigned();
    return number <= Integer.MAX_VALUE ? (int) number : -1;
  }

  private static double hertz(double megahertz) {
    double hertz = megahertz * HERTZ_PER_MEGAHERTZ;
    return hertz > 0 && hertz < FASTEST ? hertz : Double.NaN;
  }

  private void readOfAll(Text text) {
    if (model.isEmpty() && isKey(text, "model name")) model = text.rest();
    else if (vendor.isEmpty() && isKey(text, "vendor_id")) vendor = text.rest();
    else if (microcode.isEmpty() && isKey(text, "microcode")) microcode = text.rest();
    else if (implementer < 0 && isKey(text, "CPU implementer")) implementer = hexadecimal(text);
    else if (isKey(text, "CPU part")) part = Math.max(part, hexadecimal(text));
    else if (!hypervisor && isKey(text, "flags")) hypervisor = hasWord(text.rest(), "hypervisor");
    else if (model.isEmpty() && isKey(text, "cpu")) model = text.rest();
    else if (model.isEmpty() && isKey(text, "uarch")) model = text.rest();
  }

  /** Whether the line has that key; then the cursor is at its value. */
  private static boolean isKey(Text text, String key) {
    text.restartLine();
    if (!text.skip(key)) return false;
    text.skipSpaces();
    return text.skip(":");
  }

  private static long hexadecimal(Text text) {
    String word = text.word();
    if (!word.startsWith("0x") || word.length() > 10) return -1;
    long value = 0;
    for (int i = 2; i < word.length(); i++) {
      int digit = Character.digit(word.charAt(i), 16);
      if (digit < 0) return -1;
      value = value << 4 | digit;
    }
    return value;
  }

  private static boolean hasWord(String words, String word) {
    int at = words.indexOf(word);
    return at >= 0
        && (at == 0 || words.charAt(at - 1) == ' ')
        && (at + word.length() == words.length() || words.charAt(at + word.length()) == ' ');
  }

  /** The maker's name of the model; empty when not known. */
  String model() {
    if (!model.isEmpty()) return model;
    return implementer < 0 ? "" : ArmCores.name(implementer, part);
  }

  /** The maker in one lower-case word; empty when not known. */
  String vendor() {
    return switch (vendor) {
      case "" -> implementer < 0 ? "" : ArmCores.maker(implementer);
      case "GenuineIntel" -> "intel";
      case "AuthenticAMD" -> "amd";
      case "HygonGenuine" -> "hygon";
      case "CentaurHauls", "Shanghai" -> "zhaoxin";
      default -> vendor.startsWith("IBM") ? "ibm" : "";
    };
  }

  /** Revision of the microcode that is loaded; empty when not known. */
  String microcode() {
    return microcode;
  }

  /** Whether the CPU says that it is a virtual one. */
  public boolean hasHypervisor() {
    return hypervisor;
  }

  /** The package of a logical CPU; -1 when not known. */
  int packageOf(int cpu) {
    return cpu < count ? packages[cpu] : -1;
  }

  /** The core of a logical CPU, a number within its package; -1 when not known. */
  int coreOf(int cpu) {
    return cpu < count ? cores[cpu] : -1;
  }

  /** The clock of a logical CPU in hertz; NaN when not known. */
  double clockOf(int cpu) {
    return cpu < count ? clocks[cpu] : Double.NaN;
  }
}
