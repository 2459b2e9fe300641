package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.collectors.jetson.file.NumberFile;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine beside the GPU, or one of the clocks that one has.
 *
 * @param name the kernel's: {@code nvenc}, {@code dla0_core}
 * @param clock in hertz
 * @param users how many have the clock running; null where that is not told
 */
record Engine(String name, NumberFile clock, @Nullable NumberFile users) {
  private static final String CLOCKS = "/sys/kernel/debug/clk/";
  private static final String DEVFREQ = "/sys/class/devfreq/";
  private static final int MOST = 64;

  /** What clocks of engines are called, or begin with. */
  private static final String[] NAMES = {
    "cvnas", "dla", "msenc", "nvdec", "nvenc", "nvjpg", "ofa", "pva", "vic"
  };

  /** Names that others begin with too: {@code ape}, {@code se}. */
  private static final String[] WHOLE_NAMES = {"ape", "se"};

  /** All of them: for root those of the clock tree, for others those in devfreq. */
  static List<Engine> find(Platform platform) {
    Attributes attributes = new Attributes(platform);
    List<Engine> engines = ofClockTree(platform, attributes);
    if (engines.isEmpty()) engines = ofDevfreq(platform, attributes);
    engines.sort(Comparator.comparing(Engine::name, Attributes::compareNames));
    return engines.size() > MOST ? engines.subList(0, MOST) : engines;
  }

  private static List<Engine> ofClockTree(Platform platform, Attributes attributes) {
    List<Engine> engines = new ArrayList<>();
    for (String name : attributes.names(CLOCKS)) {
      if (!isEngine(name)) continue;
      NumberFile clock = NumberFile.first(platform, CLOCKS + name + "/clk_rate");
      if (clock == null) continue;
      NumberFile users = NumberFile.first(platform, CLOCKS + name + "/clk_enable_count");
      engines.add(new Engine(name, clock, users));
    }
    return engines;
  }

  /** {@code 154c0000.nvenc}; a second engine of a name takes a number, as in the clock tree. */
  private static List<Engine> ofDevfreq(Platform platform, Attributes attributes) {
    List<Engine> engines = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String entry : attributes.names(DEVFREQ)) {
      String stem = entry.substring(entry.indexOf('.') + 1);
      if (entry.indexOf('.') < 0 || !isEngine(stem)) continue;
      NumberFile clock = NumberFile.first(platform, DEVFREQ + entry + "/cur_freq");
      if (clock == null) continue;
      String name = stem;
      for (int number = 1; taken.contains(name); number++) name = stem + number;
      taken.add(name);
      engines.add(new Engine(name, clock, null));
    }
    return engines;
  }

  /** Names with a point are buffers and dividers of a clock. */
  static boolean isEngine(String name) {
    if (name.indexOf('.') >= 0) return false;
    for (String whole : WHOLE_NAMES) {
      if (name.equals(whole)) return true;
    }
    for (String start : NAMES) {
      if (name.startsWith(start)) return true;
    }
    return false;
  }

  /** Whether its clock runs: 1, 0, or NaN when that is not told. */
  double enabled() {
    double count = NumberFile.in(users);
    if (Double.isNaN(count)) return Double.NaN;
    return count > 0 ? 1 : 0;
  }

  void close() {
    clock.close();
    NumberFile.release(users);
  }
}
