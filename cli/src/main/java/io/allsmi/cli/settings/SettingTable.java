package io.allsmi.cli.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All settings that exist, and all that existed once.
 *
 * @param settings in the order in which help and documentation show them
 * @param defunct keys of earlier releases
 */
public record SettingTable(List<Setting<?>> settings, List<Defunct> defunct) {
  public SettingTable {
    settings = List.copyOf(settings);
    defunct = List.copyOf(defunct);
  }

  /** The setting that a configuration file may hold under this key. */
  public Optional<Setting<?>> inFile(String key) {
    for (Setting<?> setting : settings) {
      if (setting.inFile() && setting.key().equals(key)) return Optional.of(setting);
    }
    return Optional.empty();
  }

  /** The note on a key of an earlier release. */
  public Optional<Defunct> defunct(String key) {
    for (Defunct old : defunct) {
      if (old.key().equals(key)) return Optional.of(old);
    }
    return Optional.empty();
  }

  /** Every key that a configuration file may hold. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>(settings.size());
    for (Setting<?> setting : settings) {
      if (setting.inFile()) keys.add(setting.key());
    }
    return keys;
  }

  /** The keys of a table of the file: those that begin with its name and a dot. */
  List<String> below(String tableName) {
    List<String> below = new ArrayList<>();
    for (String key : keys()) {
      if (key.startsWith(tableName.concat("."))) below.add(key);
    }
    return below;
  }

  /** Every environment variable that is read. */
  public List<String> variables() {
    List<String> variables = new ArrayList<>(settings.size());
    for (Setting<?> setting : settings) variables.add(setting.variable());
    return variables;
  }
}
