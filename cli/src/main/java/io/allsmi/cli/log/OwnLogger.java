package io.allsmi.cli.log;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger of a name that hands everything to {@link Log}. */
final class OwnLogger implements System.Logger {
  private final String name;

  OwnLogger(String name) {
    this.name = name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    return Log.takes(level);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    if (Log.takes(level)) Log.write(name, level, text(bundle, message), thrown);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    if (!Log.takes(level)) return;
    Log.write(name, level, filled(text(bundle, format), parameters), null);
  }

  private static String text(@Nullable ResourceBundle bundle, @Nullable String key) {
    if (key == null) return "null";
    if (bundle == null) return key;
    try {
      return bundle.getString(key);
    } catch (MissingResourceException | ClassCastException ignored) {
      return key;
    }
  }

  /**
   * Puts parameters in the places of {@code {0}} to {@code {9}}. The rest of MessageFormat (quotes,
   * number formats that follow the locale) has no place in a log.
   */
  static String filled(String format, @Nullable Object @Nullable [] parameters) {
    if (parameters == null || parameters.length == 0) return format;
    StringBuilder text = new StringBuilder(format.length() + 16);
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at);
      int index = c == '{' ? placeholder(format, at) : -1;
      if (index >= 0 && index < parameters.length) {
        text.append(parameters[index]);
        at += 3;
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  private static int placeholder(String format, int at) {
    boolean closed = at + 2 < format.length() && format.charAt(at + 2) == '}';
    if (!closed) return -1;
    char digit = format.charAt(at + 1);
    return digit >= '0' && digit <= '9' ? digit - '0' : -1;
  }
}
