package io.allsmi.collectors.nvml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The keys of readings in a script of the fake library. */
final class KeysOf {
  private static final Set<String> NOT_KEYS =
      Set.of("field", "gpm", "fail", "hang", "slow", "lost", "unterminated");

  private KeysOf() {}

  static Set<String> script(Path script) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(script)) {
      String[] words = line.trim().split("\\s+", -1);
      if (words.length < 3) continue;
      if (words[0].startsWith("gpu") && !NOT_KEYS.contains(words[1])) keys.add(words[1]);
      if (words[0].equals("system")) keys.add(words[1]);
      if (!words[0].equals("nvlink")) continue;
      for (int i = 2; i < words.length; i += 2) {
        keys.add(words[i].equals("links") ? "links" : "link." + words[i]);
      }
    }
    return keys;
  }

  /** Whether a key, or all that goes into it with "%", stands as a literal in the sources. */
  static boolean isRead(String key, CharSequence sources) {
    String all = sources.toString();
    if (all.contains('"' + key + '"')) return true;
    int first = key.indexOf('.');
    if (first < 0) return false;
    String group = key.substring(0, first);
    if (!all.contains('"' + group + ".%")) return isMiddle(key, all);
    for (String word : key.substring(first + 1).split("\\.", -1)) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      if (!number && !all.contains('"' + word + '"') && !all.contains('"' + last(key) + '"')) {
        return false;
      }
    }
    return true;
  }

  /** Such as clock.max.sm of "clock.max.%s". */
  private static boolean isMiddle(String key, String all) {
    int end = key.lastIndexOf('.');
    return all.contains('"' + key.substring(0, end) + ".%") && all.contains('"' + last(key) + '"');
  }

  /** What comes behind link.4 or link; of link.4.counter.tx, counter.tx. */
  private static String last(String key) {
    int at = key.indexOf('.') + 1;
    while (at < key.length() && Character.isDigit(key.charAt(at))) at++;
    if (at > 0 && at < key.length() && key.charAt(at) == '.') at++;
    String rest = key.substring(at);
    return key.startsWith("clock.") ? rest.substring(rest.lastIndexOf('.') + 1) : rest;
  }
}
