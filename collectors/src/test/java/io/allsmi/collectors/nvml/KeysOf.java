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

  /** Whether a key, or a format and the words that make it, stand as literals in the sources. */
  static boolean isRead(String key, String sources) {
    if (sources.contains('"' + key + '"')) return true;
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      boolean format = sources.contains('"' + key.substring(0, dot) + ".%");
      if (format && areWords(withoutNumbers(key.substring(dot + 1)), sources)) return true;
    }
    return false;
  }

  /** Of {@code 4.counter.tx}, {@code counter.tx}. */
  private static String withoutNumbers(String words) {
    String rest = words;
    while (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return rest;
  }

  private static boolean areWords(String words, String sources) {
    if (words.isEmpty() || sources.contains('"' + words + '"')) return true;
    for (String word : words.split("\\.", -1)) {
      if (!sources.contains('"' + word + '"')) return false;
    }
    return true;
  }
}
