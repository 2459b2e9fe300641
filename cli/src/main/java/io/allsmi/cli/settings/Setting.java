package io.allsmi.cli.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An option with a standing value: flag, environment variable and key of the configuration file are
 * one name in three spellings. {@code log.level} is {@code --log.level} and {@code
 * ALLSMI_LOG_LEVEL}.
 */
public final class Setting<T> extends Option<T> {
  /** What every environment variable of the program begins with. */
  public static final String ENVIRONMENT_PREFIX = "ALLSMI_";

  private final String key;
  private final String variable;
  private final boolean inFile;

  private Setting(
      String key,
      Type<T> type,
      String help,
      @Nullable T fallback,
      @Nullable String shortFlag,
      boolean inFile) {
    super("--".concat(key), type, help, fallback, shortFlag);
    this.key = key;
    this.variable = variableOf(key);
    this.inFile = inFile;
  }

  /** A setting of all three places; {@code help} is one sentence without its full stop. */
  public static <T> Setting<T> of(String key, Type<T> type, String help) {
    return new Setting<>(key, type, help, null, null, true);
  }

  /** A setting that a file cannot hold, because it says which file. */
  static <T> Setting<T> outsideFile(String key, Type<T> type, String help) {
    return new Setting<>(key, type, help, null, null, false);
  }

  @Override
  public Setting<T> or(T value) {
    return new Setting<>(key, type(), help(), value, shortFlag().orElse(null), inFile);
  }

  @Override
  public Setting<T> as(String letter) {
    return new Setting<>(key, type(), help(), fallback().orElse(null), letter, inFile);
  }

  /** The key in the configuration file; a dot stands for a table. */
  public String key() {
    return key;
  }

  /** The environment variable. */
  public String variable() {
    return variable;
  }

  /** Whether the configuration file may hold it. */
  public boolean inFile() {
    return inFile;
  }

  static String variableOf(String key) {
    String upper = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return ENVIRONMENT_PREFIX.concat(upper);
  }
}
