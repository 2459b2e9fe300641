package io.allsmi.collectors.jetson.machine;

/**
 * Which JetPack a release of Linux for Tegra belongs to (developer.nvidia.com, JetPack Archive; the
 * table of jetson_stats' jtop/core/jetson_variables.py agrees). NVIDIA numbers the two apart, so a
 * release that is not listed has no answer.
 */
final class JetPack {
  private JetPack() {}

  /** The JetPack of a release such as {@code 36.4.7}; empty when it is not listed. */
  static String of(String release) {
    return switch (release) {
      case "39.2", "39.2.0" -> "7.2";
      case "38.4", "38.4.0" -> "7.1";
      case "38.2", "38.2.0", "38.2.1", "38.2.2" -> "7.0";
      case "36.5", "36.5.0" -> "6.2.2";
      case "36.4.7", "36.4.4" -> "6.2.1";
      case "36.4.3" -> "6.2";
      case "36.4", "36.4.0", "36.4.2" -> "6.1";
      case "36.3", "36.3.0" -> "6.0";
      case "35.6.4" -> "5.1.6";
      case "35.6.1", "35.6.2", "35.6.3" -> "5.1.5";
      case "35.6", "35.6.0" -> "5.1.4";
      case "35.5", "35.5.0" -> "5.1.3";
      case "35.4", "35.4.1" -> "5.1.2";
      case "35.3", "35.3.1" -> "5.1.1";
      case "35.2", "35.2.1" -> "5.1";
      case "35.1", "35.1.0" -> "5.0.2";
      case "34.1.1" -> "5.0.1";
      case "32.7.1", "32.7.2", "32.7.3", "32.7.4", "32.7.5", "32.7.6" ->
          "4.6." + release.charAt(release.length() - 1);
      case "32.6.1" -> "4.6";
      case "32.5.1", "32.5.2" -> "4.5.1";
      case "32.5", "32.5.0" -> "4.5";
      case "32.4.4" -> "4.4.1";
      case "32.4.3" -> "4.4";
      case "32.3.1" -> "4.3";
      default -> "";
    };
  }
}
