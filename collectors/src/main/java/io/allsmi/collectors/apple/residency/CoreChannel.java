package io.allsmi.collectors.apple.residency;

import org.jspecify.annotations.Nullable;

/**
 * A channel of a core, by its name: {@code ECPU3}, {@code MCPU0_2}, {@code DIE_1_PCPU1_CPU0}.
 *
 * @param cluster name of the cluster, which is the channel's without the core: {@code ECPU}, {@code
 *     DIE_1_PCPU1}
 * @param prefix the kind of cores: {@code ECPU}, {@code PCPU}, {@code MCPU}
 */
public record CoreChannel(String cluster, String prefix) {
  private static final String DIE = "DIE_";
  private static final int PREFIX = 4;

  /** The core that a channel is of; null for other channels. */
  public static @Nullable CoreChannel of(String name) {
    int start = startBehindDie(name);
    if (name.length() < start + PREFIX) return null;
    String prefix = name.substring(start, start + PREFIX);
    if (!prefix.equals("ECPU") && !prefix.equals("PCPU") && !prefix.equals("MCPU")) return null;
    int end = name.length();
    while (end > 0 && isDigit(name.charAt(end - 1))) end--;
    if (end == name.length()) return null;
    String stem = name.substring(0, end);
    if (stem.endsWith("_CPU")) stem = stem.substring(0, stem.length() - "_CPU".length());
    else if (stem.endsWith("_")) stem = stem.substring(0, stem.length() - 1);
    return stem.length() < start + PREFIX ? null : new CoreChannel(stem, prefix);
  }

  /** Where the name goes on behind {@code DIE_1_}. */
  private static int startBehindDie(String name) {
    if (!name.startsWith(DIE)) return 0;
    int at = DIE.length();
    while (at < name.length() && isDigit(name.charAt(at))) at++;
    return at > DIE.length() && at < name.length() && name.charAt(at) == '_' ? at + 1 : 0;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
