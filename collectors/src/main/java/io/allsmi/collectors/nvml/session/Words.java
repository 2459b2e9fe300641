package io.allsmi.collectors.nvml.session;

/** Words for the library's numbers, from nvml.h. Numbers that it does not list stay numbers. */
final class Words {
  private Words() {}

  /** {@code nvmlBrandType_t}; drivers are ahead of the header here. */
  static String brand(double brand) {
    if (!(brand > 0) || brand > 1000) return "";
    return switch ((int) brand) {
      case 1 -> "Quadro";
      case 2 -> "Tesla";
      case 3 -> "NVS";
      case 4 -> "GRID";
      case 5 -> "GeForce";
      case 6 -> "Titan";
      case 7 -> "NVIDIA Virtual Applications";
      case 8 -> "NVIDIA Virtual PC";
      case 9 -> "NVIDIA Virtual Compute Server";
      case 10 -> "NVIDIA RTX Virtual Workstation";
      case 11 -> "NVIDIA Cloud Gaming";
      case 12 -> "Quadro RTX";
      case 13 -> "NVIDIA RTX";
      case 14 -> "NVIDIA";
      case 15 -> "GeForce RTX";
      case 16 -> "Titan RTX";
      default -> "";
    };
  }

  /** {@code nvmlDeviceArchitecture_t}. */
  static String architecture(double architecture) {
    if (!(architecture > 0) || architecture > 1000) return "";
    return switch ((int) architecture) {
      case 2 -> "Kepler";
      case 3 -> "Maxwell";
      case 4 -> "Pascal";
      case 5 -> "Volta";
      case 6 -> "Turing";
      case 7 -> "Ampere";
      case 8 -> "Ada";
      case 9 -> "Hopper";
      case 10 -> "Blackwell";
      case 13 -> "Rubin";
      default -> "";
    };
  }
}
