package io.allsmi.wire.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All tables, and which of them has a family. */
final class Dialects {
  private static final String[] NAMES = {
    "dcgm",
    "all-smi",
    "node",
    "nvidia-gpu",
    "amd",
    "xpumd",
    "furiosa",
    "rebellions",
    "tenstorrent",
    "habana",
    "nvitop",
    "macmon"
  };

  private static final class Loaded {
    static final Dialects DIALECTS = new Dialects();
  }

  private final Map<String, DialectTable> tables = new HashMap<>();
  private final Map<String, List<Rule>> byFamily = new HashMap<>();
  private final Set<String> askedFor = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();

  private Dialects() {
    for (String name : NAMES) {
      DialectTable table = TableParser.parse(resource(name + ".txt"));
      tables.put(table.name(), table);
      if (!table.prefix().isEmpty()) prefixes.add(table.prefix());
      for (Rule rule : table.rules()) {
        if (!rule.isRead()) continue;
        if (!rule.with().isEmpty()) askedFor.add(rule.with());
        byFamily.computeIfAbsent(rule.family(), family -> new ArrayList<>(1)).add(rule);
      }
    }
  }

  /** All of them; read when they are needed first. */
  static Dialects all() {
    return Loaded.DIALECTS;
  }

  private static String resource(String file) {
    try (InputStream in = Dialects.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("no table " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DialectTable table(String name) {
    DialectTable table = tables.get(name);
    if (table == null) throw new IllegalArgumentException("no dialect " + name);
    return table;
  }

  Iterable<DialectTable> tables() {
    return tables.values();
  }

  /** Whether another family is only taken where this one is there too. */
  boolean isAskedFor(String family) {
    return askedFor.contains(family);
  }

  /** What a family can be; empty for an unknown one. */
  List<Rule> rules(String family) {
    List<Rule> found = byFamily.get(family);
    if (found != null) return found;
    for (String prefix : prefixes) {
      if (!family.startsWith(prefix)) continue;
      found = byFamily.get(family.substring(prefix.length()));
      if (found != null) return found;
    }
    return List.of();
  }
}
