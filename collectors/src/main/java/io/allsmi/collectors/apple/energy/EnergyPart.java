package io.allsmi.collectors.apple.energy;

import java.util.ArrayList;
import java.util.List;

/**
 * What energy is counted for. Chips name the same thing differently, and beside the whole they
 * count its parts: names are compared as a whole, and of the ways to name a part the first that a
 * chip has is taken, never two.
 */
public enum EnergyPart {
  CPU,
  GPU,
  ANE,
  DRAM;

  private static final EnergyPart[] ALL = values();

  /** Names of its channels, the whole before its parts; {@code #} stands for a number. */
  private List<String> patterns() {
    return switch (this) {
      case CPU -> List.of("CPU Energy", "DIE_#_CPU Energy");
      case GPU -> List.of("GPU Energy", "GPU#", "GPU#_#");
      case ANE -> List.of("ANE", "ANE#", "ANE#_#");
      case DRAM -> List.of("DRAM", "DRAM#", "DRAM#_#");
    };
  }

  public static EnergyPart[] all() {
    return ALL.clone();
  }

  /** The places of its channels, of which the sum is its energy; empty when there is none. */
  public List<Integer> among(List<EnergyChannel> channels) {
    for (String pattern : patterns()) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < channels.size(); i++) {
        if (matches(channels.get(i).name(), pattern)) found.add(i);
      }
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  /** Whether a name is the pattern, in which a {@code #} stands for a number. */
  static boolean matches(String name, String pattern) {
    int at = 0;
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '#') {
        if (at == name.length() || name.charAt(at) != pattern.charAt(i)) return false;
        at++;
        continue;
      }
      int start = at;
      while (at < name.length() && Character.isDigit(name.charAt(at))) at++;
      if (at == start) return false;
    }
    return at == name.length();
  }
}
