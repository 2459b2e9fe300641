package io.allsmi.mock.fault;

import io.allsmi.mock.sim.Draw;
import io.allsmi.mock.words.Decimal;
import java.time.Duration;

/** When a rule applies. */
sealed interface Times {
  /** Whether it does. */
  boolean isNow(Duration sinceStart, long draw);

  /** Always. */
  record Always() implements Times {
    @Override
    public boolean isNow(Duration sinceStart, long draw) {
      return true;
    }
  }

  /** To so many of the requests, each for itself. */
  record Chance(double share) implements Times {
    @Override
    public boolean isNow(Duration sinceStart, long draw) {
      return Draw.between(draw, 0, 1) < share;
    }
  }

  /** From one time after the start to another. */
  record Window(Duration from, Duration to) implements Times {
    @Override
    public boolean isNow(Duration sinceStart, long draw) {
      return sinceStart.compareTo(from) >= 0 && sinceStart.compareTo(to) < 0;
    }
  }

  /** For so long in each period, its beginning included. */
  record Again(Duration length, Duration period) implements Times {
    @Override
    public boolean isNow(Duration sinceStart, long draw) {
      return sinceStart.toMillis() % period.toMillis() < length.toMillis();
    }
  }

  /**
   * Reads {@code 10%}, {@code 30s..90s}, {@code 20s/5m}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static Times parse(String text) {
    int dots = text.indexOf("..");
    int slash = text.indexOf('/');
    if (text.endsWith("%")) return new Chance(share(text));
    if (dots > 0) {
      Window window = new Window(span(text.substring(0, dots)), span(text.substring(dots + 2)));
      if (window.from.compareTo(window.to) < 0) return window;
      throw new IllegalArgumentException("'" + text + "' ends before it begins");
    }
    if (slash > 0) {
      Again again = new Again(span(text.substring(0, slash)), span(text.substring(slash + 1)));
      boolean fits = !again.length.isZero() && again.length.compareTo(again.period) <= 0;
      if (fits) return again;
      throw new IllegalArgumentException("'" + text + "' is longer than its period, or nothing");
    }
    throw new IllegalArgumentException("'" + text + "' is no time such as 10%, 30s..90s or 20s/5m");
  }

  private static double share(String text) {
    double percent = number(text.substring(0, text.length() - 1), text);
    if (percent > 0 && percent <= 100) return percent / 100;
    throw new IllegalArgumentException("'" + text + "' is no share above 0 and up to 100%");
  }

  private static Duration span(String text) {
    double seconds =
        switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
          case 's' -> 1;
          case 'm' -> 60;
          case 'h' -> 3600;
          default -> Double.NaN;
        };
    if (Double.isNaN(seconds)) {
      throw new IllegalArgumentException("'" + text + "' is no time such as 30s, 5m or 1h");
    }
    return Duration.ofMillis(
        Math.round(1000 * seconds * number(text.substring(0, text.length() - 1), text)));
  }

  private static double number(String digits, String text) {
    double number = Decimal.of(digits);
    if (!Double.isNaN(number)) return number;
    throw new IllegalArgumentException("'" + text + "' is no number with a unit");
  }
}
