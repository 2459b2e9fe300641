package io.allsmi.cli.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping of a YAML file. */
record Yaml(Map<String, Object> fields) {
  /** Every document of a file. */
  static List<Yaml> all(Path file) throws IOException {
    List<Yaml> all = new ArrayList<>();
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    for (Object each : new Load(settings).loadAllFromString(Files.readString(file))) {
      all.add(of(each));
    }
    return all;
  }

  static Yaml of(Path file) throws IOException {
    return all(file).getFirst();
  }

  private static Yaml of(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!(value instanceof Map<?, ?> map)) throw new AssertionError("no mapping: " + value);
    map.forEach((key, each) -> fields.put(String.valueOf(key), each));
    return new Yaml(fields);
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** The value of a key as text; empty when it is not there. */
  String text(String key) {
    Object value = fields.get(key);
    return value == null ? "" : value.toString();
  }

  Yaml at(String... keys) {
    Yaml here = this;
    for (String key : keys) {
      Object value = here.fields.get(key);
      if (value == null) throw new AssertionError("no '" + key + "' in " + here.fields.keySet());
      here = of(value);
    }
    return here;
  }

  /** The mappings in a list. */
  List<Yaml> list(String key) {
    List<Yaml> all = new ArrayList<>();
    for (Object each : values(key)) all.add(of(each));
    return all;
  }

  List<?> values(String key) {
    if (fields.get(key) instanceof List<?> list) return list;
    throw new AssertionError("no list '" + key + "' in " + fields.keySet());
  }
}
