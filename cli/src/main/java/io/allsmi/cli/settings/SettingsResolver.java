package io.allsmi.cli.settings;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Origin.Place;
import io.allsmi.cli.settings.Settings.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of every option of a command: flag, else environment, else file, else default.
 * Without a configuration file no class of the TOML parser is loaded.
 */
public final class SettingsResolver {
  private final SettingTable table;
  private final Map<String, String> environment;
  private final BrokenFile onBrokenFile;
  private final List<String> warnings = new ArrayList<>();

  public SettingsResolver(
      SettingTable table, Map<String, String> environment, BrokenFile onBrokenFile) {
    this.table = table;
    this.environment = environment;
    this.onBrokenFile = onBrokenFile;
  }

  /**
   * @param options all that the command takes
   * @param flags the texts given on the command line, in order
   * @throws UserError with exit code 2 when a value is wrong
   */
  public Settings resolve(
      List<? extends Option<?>> options, Map<? extends Option<?>, List<String>> flags) {
    checkVariables();
    Path file = ConfigFile.locate(flagPath(flags), environment);
    Map<Setting<?>, Value<?>> inFile = file == null ? Map.of() : read(file);
    Map<Option<?>, Value<?>> values = new HashMap<>();
    for (Option<?> option : options) {
      Value<?> value = value(option, flags.get(option), inFile);
      if (value != null) values.put(option, value);
    }
    return new Settings(values, warnings, file);
  }

  private @Nullable Path flagPath(Map<? extends Option<?>, List<String>> flags) {
    List<String> texts = flags.get(Keys.CONFIG);
    return texts == null ? null : fromFlag(Keys.CONFIG, texts).value();
  }

  private <T> @Nullable Value<?> value(
      Option<T> option, @Nullable List<String> texts, Map<Setting<?>, Value<?>> inFile) {
    if (texts != null) return fromFlag(option, texts);
    if (!(option instanceof Setting<T> setting)) return null;
    String text = environment.get(setting.variable());
    if (text != null && !text.isEmpty()) return fromVariable(setting, text);
    return inFile.get(setting);
  }

  private static <T> Value<T> fromFlag(Option<T> option, List<String> texts) {
    try {
      T value = option.type().parseAll(texts);
      return new Value<>(option, value, new Origin(Place.FLAG, option.flag()));
    } catch (BadValueException e) {
      throw UserError.usage(option.flag() + ": " + e.phrase());
    }
  }

  static <T> Value<T> fromVariable(Setting<T> setting, String text) {
    try {
      T value = setting.type().parse(text);
      return new Value<>(setting, value, new Origin(Place.ENVIRONMENT, setting.variable()));
    } catch (BadValueException e) {
      throw UserError.usage(setting.variable() + ": " + e.phrase());
    }
  }

  private Map<Setting<?>, Value<?>> read(Path file) {
    ConfigFile read = ConfigFile.read(file, table);
    if (read.problems().isEmpty()) return read.values();
    if (onBrokenFile == BrokenFile.REFUSE) {
      int others = read.problems().size() - 1;
      String line = read.problems().getFirst();
      throw UserError.usage(others == 0 ? line : line + " (and " + others + " more)");
    }
    warnings.addAll(read.problems());
    return read.values();
  }

  /** A variable of an earlier release ends the command; one that looks mistyped is named. */
  private void checkVariables() {
    List<String> known = table.variables();
    for (String name : environment.keySet()) {
      if (!name.startsWith(Setting.ENVIRONMENT_PREFIX) || known.contains(name)) continue;
      for (Defunct old : table.defunct()) {
        if (Setting.variableOf(old.key()).equals(name)) {
          throw UserError.usage(name + ": the setting " + old.key() + " " + old.advice());
        }
      }
      String hint = Nearest.hint(name.substring(Setting.ENVIRONMENT_PREFIX.length()), bare(known));
      if (!hint.isEmpty()) {
        warnings.add(
            name + " is no setting" + hint.replace("mean ", "mean " + Setting.ENVIRONMENT_PREFIX));
      }
    }
  }

  private static List<String> bare(List<String> variables) {
    List<String> names = new ArrayList<>(variables.size());
    for (String variable : variables) {
      names.add(variable.substring(Setting.ENVIRONMENT_PREFIX.length()));
    }
    return names;
  }
}
