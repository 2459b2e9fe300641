package io.allsmi.cli.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that hold for one call of a command. Immutable. */
public final class Settings {
  private final Map<Option<?>, Value<?>> values;
  private final List<String> warnings;
  private final @Nullable Path file;

  Settings(Map<Option<?>, Value<?>> values, List<String> warnings, @Nullable Path file) {
    this.values = Map.copyOf(values);
    this.warnings = List.copyOf(warnings);
    this.file = file;
  }

  /**
   * The value of an option that has a default.
   *
   * @throws IllegalStateException when nobody gave one and it has no default
   */
  public <T> T get(Option<T> option) {
    Optional<T> value = find(option);
    if (value.isEmpty()) throw new IllegalStateException(option + " has no default: use find");
    return value.get();
  }

  /** The value that somebody gave, or the default. */
  public <T> Optional<T> find(Option<T> option) {
    Value<?> value = values.get(option);
    return value == null ? option.fallback() : Optional.of(valueOf(option, value));
  }

  /** Whether a flag, the environment or the file gave a value. */
  public boolean isGiven(Option<?> option) {
    return values.containsKey(option);
  }

  /** Where the value comes from. */
  public Origin origin(Option<?> option) {
    Value<?> value = values.get(option);
    return value == null ? Origin.DEFAULT : value.origin();
  }

  /** One line for each thing that is wrong and does not end the command. */
  public List<String> warnings() {
    return warnings;
  }

  /** The configuration file that was read. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Only the resolver makes values, and it pairs an option with a value of its type. */
  @SuppressWarnings("unchecked")
  private static <T> T valueOf(Option<T> option, Value<?> value) {
    if (value.option() != option) throw new IllegalStateException("mixed up: " + option);
    return ((Value<T>) value).value();
  }

  /** What was given for an option, and where. */
  record Value<T>(Option<T> option, T value, Origin origin) {}
}
