package io.allsmi.mock.platform;

import io.allsmi.mock.node.PlatformSpec;
import io.allsmi.mock.nvidia.NvidiaPlatform;
import io.allsmi.mock.source.SimulatedPlatform;
import java.util.ArrayList;
import java.util.List;

/** The platforms that can be simulated, by name. */
public final class Platforms {
  private static final List<SimulatedPlatform> ALL = NvidiaPlatform.all();

  private Platforms() {}

  /** All of them. */
  public static List<SimulatedPlatform> all() {
    return ALL;
  }

  /** Their names. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (SimulatedPlatform platform : ALL) names.add(platform.name());
    return names;
  }

  /**
   * The platform that a word names, {@code nvidia-h100:8} or {@code nvidia-h100}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong and what there is
   */
  public static PlatformSpec parse(String text) {
    int colon = text.indexOf(':');
    String name = (colon < 0 ? text : text.substring(0, colon)).strip();
    SimulatedPlatform platform = find(name);
    if (colon < 0) return new PlatformSpec(platform, platform.usual());
    return new PlatformSpec(platform, count(platform, text.substring(colon + 1).strip()));
  }

  private static SimulatedPlatform find(String name) {
    for (SimulatedPlatform platform : ALL) {
      if (platform.name().equals(name)) return platform;
    }
    throw new IllegalArgumentException(
        "no platform '" + name + "'; there are " + String.join(", ", Nearest.first(name, names())));
  }

  private static int count(SimulatedPlatform platform, String text) {
    int count = 0;
    boolean number = !text.isEmpty() && text.length() <= 4;
    for (int i = 0; number && i < text.length(); i++) {
      number = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      count = 10 * count + text.charAt(i) - '0';
    }
    if (number && count >= 1 && count <= platform.most()) return count;
    throw new IllegalArgumentException(
        "a node of "
            + platform.name()
            + " cannot have '"
            + text
            + "' accelerators: 1 to "
            + platform.most());
  }
}
