package io.allsmi.wire.dialect;

import java.util.Locale;
import java.util.Set;

/** Who makes a model, for pages that do not say. */
final class Vendors {
  private static final String[][] BY_WORD = {
    {"nvidia", "nvidia"},
    {"tesla", "nvidia"},
    {"geforce", "nvidia"},
    {"apple", "apple"},
    {"tenstorrent", "tenstorrent"},
    {"wormhole", "tenstorrent"},
    {"blackhole", "tenstorrent"},
    {"rbln", "rebellions"},
    {"rebellions", "rebellions"},
    {"furiosa", "furiosa"},
    {"rngd", "furiosa"},
    {"gaudi", "intel"},
    {"habana", "intel"},
    {"hl-", "intel"},
    {"intel", "intel"},
    {"amd", "amd"},
    {"radeon", "amd"},
    {"instinct", "amd"},
    {"tpu", "google"},
    {"trainium", "aws"},
    {"inferentia", "aws"},
    {"neuron", "aws"}
  };

  private static final Set<String> OF_NPUS =
      Set.of("tenstorrent", "rebellions", "furiosa", "google", "aws");

  private Vendors() {}

  /** Whether what that vendor calls so is an accelerator that draws nothing. */
  static boolean makesNpus(String vendor, String model) {
    String lower = model.toLowerCase(Locale.ROOT);
    return OF_NPUS.contains(vendor) || lower.contains("gaudi") || lower.startsWith("hl-");
  }

  /** The maker's name; empty when the model does not tell. */
  static String of(String model) {
    String lower = model.toLowerCase(Locale.ROOT);
    for (String[] known : BY_WORD) {
      if (lower.contains(known[0])) return known[1];
    }
    return "";
  }
}
