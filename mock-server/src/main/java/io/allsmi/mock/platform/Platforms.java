package io.allsmi.mock.platform;

import io.allsmi.mock.apple.ApplePlatform;
import io.allsmi.mock.furiosa.FuriosaPlatform;
import io.allsmi.mock.jetson.JetsonPlatform;
import io.allsmi.mock.node.PlatformSpec;
import io.allsmi.mock.nvidia.NvidiaPlatform;
import io.allsmi.mock.rebellions.RebellionsPlatform;
import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.source.SimulatedPlatform;
import io.allsmi.mock.tenstorrent.TenstorrentPlatform;
import io.allsmi.mock.words.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platforms that can be simulated, by name. */
public final class Platforms {
  /** The word for all of them in turn. */
  public static final String MIXED = "mixed";

  /** Other words for some of them. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "apple-silicon", "apple-m3-max",
          "tenstorrent-n300", "tenstorrent-wormhole",
          "tenstorrent-p150", "tenstorrent-blackhole");

  private static final List<SimulatedPlatform> ALL = known();

  private Platforms() {}

  private static List<SimulatedPlatform> known() {
    List<SimulatedPlatform> all = new ArrayList<>(NvidiaPlatform.all());
    all.addAll(JetsonPlatform.all());
    all.addAll(ApplePlatform.all());
    all.addAll(TenstorrentPlatform.all());
    all.addAll(RebellionsPlatform.all());
    all.addAll(FuriosaPlatform.all());
    return List.copyOf(all);
  }

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

  /**
   * The platforms of a fleet: one, several with commas between them, or {@code mixed} for all.
   *
   * @throws IllegalArgumentException with one line that says what is wrong and what there is
   */
  public static List<PlatformSpec> parseAll(String text) {
    List<PlatformSpec> specs = new ArrayList<>();
    if (text.strip().equals(MIXED)) {
      for (SimulatedPlatform platform : ALL)
        specs.add(new PlatformSpec(platform, platform.usual()));
      return specs;
    }
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      specs.add(parse(text.substring(from, end).strip()));
      from = end + 1;
    }
    return specs;
  }

  /** The platform of a machine: of several, the one that is drawn. */
  public static PlatformSpec parseOne(String text, long seed) {
    List<PlatformSpec> specs = parseAll(text);
    return specs.get(Draw.below(Draw.of(seed, 121, 0), specs.size()));
  }

  private static SimulatedPlatform find(String written) {
    String name = ALIASES.getOrDefault(written, written);
    for (SimulatedPlatform platform : ALL) {
      if (platform.name().equals(name)) return platform;
    }
    List<String> known = new ArrayList<>(Nearest.first(written, names()));
    known.add(MIXED);
    throw new IllegalArgumentException(
        "no platform '" + shown(written) + "'; there are " + String.join(", ", known));
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
            + shown(text)
            + "' accelerators: 1 to "
            + platform.most());
  }

  /** In one line, and not longer than an error should be. */
  private static String shown(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), 60); i++) {
      plain.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return plain.toString();
  }
}
