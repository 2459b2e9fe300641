package io.allsmi.cli.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a command line can say with a flag. An option that also has a key in the
 * configuration file and a name in the environment is a {@link Setting}.
 */
public sealed class Option<T> permits Setting {
  private final String flag;
  private final Type<T> type;
  private final String help;
  private final @Nullable T fallback;
  private final @Nullable String shortFlag;

  Option(String flag, Type<T> type, String help, @Nullable T fallback, @Nullable String shortFlag) {
    this.flag = flag;
    this.type = type;
    this.help = help;
    this.fallback = fallback;
    this.shortFlag = shortFlag;
  }

  /**
   * An option of the command line alone.
   *
   * @param flag with its dashes: {@code --format}
   * @param help one sentence without its full stop
   */
  public static <T> Option<T> of(String flag, Type<T> type, String help) {
    return new Option<>(flag, type, help, null, null);
  }

  /** The same option with a value for when nobody gives one. */
  public Option<T> or(T value) {
    return new Option<>(flag, type, help, value, shortFlag);
  }

  /** The same option with a one-letter flag: {@code -f}. */
  public Option<T> as(String letter) {
    return new Option<>(flag, type, help, fallback, letter);
  }

  /** The flag with its dashes. */
  public final String flag() {
    return flag;
  }

  /** The one-letter flag with its dash. */
  public final Optional<String> shortFlag() {
    return Optional.ofNullable(shortFlag);
  }

  /** The flag that turns a setting off which the environment or the file has turned on. */
  public final Optional<String> negation() {
    boolean negatable = isSwitch() && this instanceof Setting<T>;
    return negatable ? Optional.of("--no-".concat(flag.substring(2))) : Optional.empty();
  }

  /** Whether the flag alone means true. */
  public final boolean isSwitch() {
    return type instanceof BooleanType;
  }

  /** How its values are read. */
  public final Type<T> type() {
    return type;
  }

  /** One sentence without its full stop. */
  public final String help() {
    return help;
  }

  /** The value when nobody gives one. */
  public final Optional<T> fallback() {
    return Optional.ofNullable(fallback);
  }

  @Override
  public final String toString() {
    return flag;
  }
}
