package io.allsmi.cli.settings;

import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.output.AtomicFile;
import io.allsmi.cli.settings.Settings.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration file, to change some of its settings: comments, order, unknown keys and
 * everything else in it stay as the user wrote them, and the old file stays unless the new one is
 * whole.
 */
public final class SettingsFile {
  private final Path path;
  private final SettingTable table;
  private final String before;
  private final ConfigFile read;
  private final Map<Setting<?>, Object> edits = new HashMap<>();
  private String text;

  private SettingsFile(Path path, SettingTable table, String text) {
    this.path = path;
    this.table = table;
    this.before = text;
    this.text = text;
    this.read = ConfigFile.of(path, text, table);
  }

  /**
   * Reads the file of a call, which need not exist yet.
   *
   * @throws UserError when it cannot be read or is no TOML: then it is not ours to mend
   */
  public static SettingsFile of(Settings settings, Map<String, String> environment) {
    Path path = settings.file().orElseGet(() -> ConfigFile.usual(environment));
    try {
      // A link to a file that is kept elsewhere stays one.
      Path real = Files.exists(path) ? path.toRealPath() : path;
      String text = Files.exists(real) ? ConfigFile.text(real) : "";
      List<TomlFile.Problem> problems = TomlFile.parse(text).problems();
      if (!problems.isEmpty()) {
        TomlFile.Problem first = problems.getFirst();
        throw UserError.problem(
            "not saved: mend " + path + ":" + first.at() + " first: " + first.text());
      }
      return new SettingsFile(real, Keys.TABLE, text);
    } catch (IOException e) {
      throw UserError.problem("not saved: " + path + " cannot be read: " + Reason.of(e));
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** What the file says, or the default. */
  public <T> Optional<T> get(Setting<T> setting) {
    Value<?> value = read.values().get(setting);
    return value == null ? setting.fallback() : Optional.of(value(setting, value));
  }

  /** Sets a value, unless it is what {@link #get} gives. */
  public <T> void set(Setting<T> setting, T value) {
    if (get(setting).filter(value::equals).isPresent()) return;
    edits.put(setting, value);
    text = TomlEdit.set(text, setting.key(), toml(setting, value));
  }

  /** Whether there is anything to write. */
  public boolean isChanged() {
    return !text.equals(before);
  }

  /**
   * Writes it.
   *
   * @throws UserError in one line, when it cannot be written; the old file is as it was
   */
  public void write() {
    check();
    try {
      Path folder = path.getParent();
      if (folder != null) Files.createDirectories(folder);
      Optional<Set<PosixFilePermission>> permissions = permissions();
      try (AtomicFile file = AtomicFile.create(path)) {
        file.write(text.getBytes(StandardCharsets.UTF_8));
        file.commit();
      }
      if (permissions.isPresent()) Files.setPosixFilePermissions(path, permissions.get());
    } catch (IOException e) {
      throw UserError.problem("cannot write " + path + ": " + Reason.of(e));
    }
  }

  /** What was written by a person may be spelled in ways that an edit from outside cannot meet. */
  private void check() {
    ConfigFile after = ConfigFile.of(path, text, table);
    boolean worse = after.problems().size() > read.problems().size();
    for (Setting<?> setting : table.settings()) {
      worse |= !isAsWanted(setting, after);
    }
    if (worse) {
      throw UserError.problem(
          "not saved: " + path + " is written in a way that only a person can change");
    }
  }

  /** A setting that was to be changed has the new value, every other one its old value. */
  private boolean isAsWanted(Setting<?> setting, ConfigFile after) {
    Value<?> old = read.values().get(setting);
    Value<?> found = after.values().get(setting);
    Object wanted =
        edits.containsKey(setting) ? edits.get(setting) : old == null ? "" : old.value();
    return wanted.equals(found == null ? "" : found.value());
  }

  private Optional<Set<PosixFilePermission>> permissions() throws IOException {
    boolean posix = Files.getFileStore(folder()).supportsFileAttributeView("posix");
    return posix && Files.exists(path)
        ? Optional.of(Files.getPosixFilePermissions(path))
        : Optional.empty();
  }

  private Path folder() {
    return Objects.requireNonNullElse(path.getParent(), Path.of("."));
  }

  /** A value is kept under its own setting. */
  @SuppressWarnings("unchecked")
  private static <T> T value(Setting<T> setting, Value<?> value) {
    if (value.option() != setting) throw new IllegalStateException("mixed up: " + setting);
    return ((Value<T>) value).value();
  }

  private static <T> String toml(Setting<T> setting, T value) {
    if (value instanceof Boolean) return value.toString();
    String shown = setting.type().show(value);
    if (!(value instanceof List<?>)) return quoted(shown);
    StringBuilder array = new StringBuilder("[");
    for (String item : shown.isEmpty() ? new String[0] : shown.split(",", -1)) {
      array.append(array.length() == 1 ? "" : ", ").append(quoted(item));
    }
    return array.append(']').toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
