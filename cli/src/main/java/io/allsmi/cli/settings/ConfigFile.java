package io.allsmi.cli.settings;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Origin.Place;
import io.allsmi.cli.settings.Settings.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configuration file: where it is, what it sets, and what is wrong with it. */
final class ConfigFile {
  /** A page of settings is a few kilobytes; the limit keeps a wrong path from being parsed. */
  static final int LARGEST_BYTES = 64 * 1024;

  private final Path path;
  private final SettingTable table;
  private final Map<Setting<?>, Value<?>> values = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private ConfigFile(Path path, SettingTable table) {
    this.path = path;
    this.table = table;
  }

  /**
   * The file to read, or null when there is none. One that was named must exist; the one in the
   * user's configuration folder need not.
   */
  static @Nullable Path locate(@Nullable Path flag, Map<String, String> environment) {
    if (flag != null) return named(flag, Keys.CONFIG.flag());
    String variable = environment.get(Keys.CONFIG.variable());
    if (variable != null && !variable.isEmpty()) {
      Path path = SettingsResolver.fromVariable(Keys.CONFIG, variable).value();
      return named(path, Keys.CONFIG.variable());
    }
    Path usual = usual(environment);
    return usual.toFile().exists() ? usual : null;
  }

  private static Path named(Path path, String by) {
    if (path.toFile().exists()) return path;
    throw UserError.usage(by + ": " + path + ": no such file");
  }

  /** A relative XDG_CONFIG_HOME is ignored, as its specification asks. */
  static Path usual(Map<String, String> environment) {
    String base = environment.get("XDG_CONFIG_HOME");
    if (base != null && base.startsWith("/")) return Path.of(base, "allsmi", "config.toml");
    String home = environment.get("HOME");
    if (home == null || home.isEmpty()) home = System.getProperty("user.home");
    return Path.of(home, ".config", "allsmi", "config.toml");
  }

  /** Reads and checks a whole file, also what the present command does not take. */
  static ConfigFile read(Path path, SettingTable table) {
    try {
      return of(path, text(path), table);
    } catch (IOException e) {
      ConfigFile file = new ConfigFile(path, table);
      file.problems.add(path + ": cannot be read: " + Reason.of(e));
      return file;
    }
  }

  /** Checks what a file says, or would say. */
  static ConfigFile of(Path path, String text, SettingTable table) {
    ConfigFile file = new ConfigFile(path, table);
    file.take(TomlFile.parse(text));
    return file;
  }

  static String text(Path path) throws IOException {
    if (Files.isDirectory(path)) throw new IOException("it is a folder");
    byte[] bytes;
    try (var in = Files.newInputStream(path)) {
      bytes = in.readNBytes(LARGEST_BYTES + 1);
    }
    if (bytes.length > LARGEST_BYTES) {
      throw new IOException("it is larger than " + LARGEST_BYTES / 1024 + " KB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8 text", e);
    }
  }

  private void take(TomlFile toml) {
    for (TomlFile.Problem problem : toml.problems()) {
      problems.add(path + ":" + problem.at() + ": " + problem.text());
    }
    for (TomlFile.Entry entry : toml.entries()) {
      Optional<Setting<?>> setting = table.inFile(entry.key());
      if (setting.isPresent()) take(setting.get(), entry);
      else if (!isEmptyTable(entry))
        problems.add(path + ":" + entry.keyAt() + ": " + unknown(entry));
    }
  }

  private <T> void take(Setting<T> setting, TomlFile.Entry entry) {
    String where = path + ":" + entry.valueAt();
    try {
      T value = setting.type().read(entry.value());
      values.put(setting, new Value<>(setting, value, new Origin(Place.FILE, where)));
    } catch (BadValueException e) {
      problems.add(where + ": " + setting.key() + ": " + e.phrase());
    }
  }

  /** As when every setting below {@code [log]} is commented out. */
  private boolean isEmptyTable(TomlFile.Entry entry) {
    return entry.value().equals(TomlFile.EMPTY_TABLE) && !table.below(entry.key()).isEmpty();
  }

  private String unknown(TomlFile.Entry entry) {
    Optional<Defunct> old = table.defunct(entry.key());
    if (old.isPresent()) return entry.key() + " " + old.get().advice();
    if (entry.key().equals(Keys.CONFIG.key())) {
      return "config cannot be set in a file: use " + Keys.CONFIG.flag();
    }
    List<String> below = table.below(entry.key());
    if (!below.isEmpty()) return entry.key() + " is a table of " + String.join(", ", below);
    int dot = entry.key().lastIndexOf('.');
    Optional<Setting<?>> above =
        dot < 0 ? Optional.empty() : table.inFile(entry.key().substring(0, dot));
    if (above.isPresent()) {
      return above.get().key() + " is no table: it wants " + above.get().type().wants();
    }
    return "unknown setting "
        + OneLine.quote(entry.key())
        + Nearest.hint(entry.key(), table.keys());
  }

  /** What the file sets; nothing when it could not be parsed. */
  Map<Setting<?>, Value<?>> values() {
    return values;
  }

  /** One line each, with file, line and column, in the order of the file. */
  List<String> problems() {
    return problems;
  }
}
