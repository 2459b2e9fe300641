package io.allsmi.collectors.host.cpu;

/**
 * Names of ARM cores, which the kernel knows by the numbers of their identification register
 * (MIDR_EL1) alone: the implementer's and the part's, as in {@code
 * arch/arm64/include/asm/cputype.h} and in the technical reference manuals. Those that are found
 * beside accelerators.
 */
final class ArmCores {
  private ArmCores() {}

  /** The maker in one lower-case word; empty when not known. */
  static String maker(long implementer) {
    return switch ((int) implementer) {
      case 0x41 -> "arm";
      case 0x42 -> "broadcom";
      case 0x43 -> "cavium";
      case 0x46 -> "fujitsu";
      case 0x48 -> "hisilicon";
      case 0x4e -> "nvidia";
      case 0x50 -> "apm";
      case 0x51 -> "qualcomm";
      case 0x61 -> "apple";
      case 0x6d -> "microsoft";
      case 0xc0 -> "ampere";
      default -> "";
    };
  }

  /** The core's name; empty when not known. */
  static String name(long implementer, long part) {
    return switch ((int) implementer) {
      case 0x41 -> arm((int) part);
      case 0x43 -> part == 0x0af ? "ThunderX2" : "";
      case 0x46 -> part == 0x001 ? "A64FX" : "";
      case 0x48 -> part == 0xd01 ? "Kunpeng 920" : "";
      case 0x4e -> nvidia((int) part);
      case 0xc0 -> ampere((int) part);
      default -> "";
    };
  }

  private static String arm(int part) {
    return switch (part) {
      case 0xd03 -> "Cortex-A53";
      case 0xd05 -> "Cortex-A55";
      case 0xd07 -> "Cortex-A57";
      case 0xd08 -> "Cortex-A72";
      case 0xd0b -> "Cortex-A76";
      case 0xd0c -> "Neoverse-N1";
      case 0xd40 -> "Neoverse-V1";
      case 0xd41 -> "Cortex-A78";
      case 0xd42 -> "Cortex-A78AE";
      case 0xd49 -> "Neoverse-N2";
      case 0xd4f -> "Neoverse-V2";
      case 0xd83 -> "Neoverse-V3AE";
      case 0xd84 -> "Neoverse-V3";
      case 0xd8e -> "Neoverse-N3";
      default -> "";
    };
  }

  private static String nvidia(int part) {
    return switch (part) {
      case 0x003 -> "Denver 2";
      case 0x004 -> "Carmel";
      case 0x010 -> "Olympus";
      default -> "";
    };
  }

  private static String ampere(int part) {
    return switch (part) {
      case 0xac3 -> "Ampere-1";
      case 0xac4 -> "Ampere-1A";
      case 0xac5 -> "Ampere-1B";
      default -> "";
    };
  }
}
