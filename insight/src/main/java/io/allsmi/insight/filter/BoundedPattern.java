package io.allsmi.insight.filter;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that cannot take long, whatever somebody writes: pattern and texts have a
 * length, and a match that looks at characters too often is given up.
 */
final class BoundedPattern {
  static final int LONGEST_PATTERN = 200;
  private static final int LONGEST_TEXT = 128;
  private static final int MOST_STEPS = 4_000;

  /** So many texts may be given up before no text is tried any more. */
  private static final int MOST_GIVEN_UP = 50;

  private static final String SIGNS = "\\.[]{}()*+?^$|";

  /** What was found for a text; many rows in a row have the very same one. */
  private record Last(String text, boolean found) {}

  private final String literal;
  private final boolean fromStart;
  private final @Nullable Pattern pattern;

  // Losing a race costs one more look.
  private volatile @Nullable Last last;

  private final AtomicInteger givenUp = new AtomicInteger();

  private BoundedPattern(String literal, boolean fromStart, @Nullable Pattern pattern) {
    this.literal = literal;
    this.fromStart = fromStart;
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws PatternSyntaxException when it is none, or too long
   */
  static BoundedPattern of(String text) {
    if (text.length() > LONGEST_PATTERN) {
      throw new PatternSyntaxException(
          "a pattern has at most " + LONGEST_PATTERN + " characters", text, LONGEST_PATTERN);
    }
    boolean fromStart = text.startsWith("^");
    String literal = fromStart ? text.substring(1) : text;
    if (isLiteral(literal)) return new BoundedPattern(literal, fromStart, null);
    try {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new BoundedPattern("", false, Pattern.compile(text, flags));
    } catch (StackOverflowError e) {
      throw new PatternSyntaxException("it is nested too deeply", text, 0);
    }
  }

  private static boolean isLiteral(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) return false;
    }
    return true;
  }

  /** Whether it occurs in a text, in capitals or not. */
  @SuppressWarnings({
    "ReferenceEquality",
    "StringEquality"
  }) // Only the very same text is known without a look.
  boolean occursIn(String text) {
    Last known = last;
    if (known != null && known.text == text) return known.found;
    boolean found = look(text);
    last = new Last(text, found);
    return found;
  }

  private boolean look(String text) {
    Pattern compiled = pattern;
    if (compiled == null) {
      return fromStart
          ? text.regionMatches(true, 0, literal, 0, literal.length())
          : Words.occurs(literal, text);
    }
    if (givenUp.get() > MOST_GIVEN_UP) return false;
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    try {
      return compiled.matcher(new Counted(start)).find();
    } catch (GiveUp | StackOverflowError e) {
      givenUp.incrementAndGet();
      return false;
    }
  }

  /** Too many steps. */
  private static final class GiveUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GiveUp() {
      super("too many steps", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) throw new GiveUp();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A reason in small letters, for one line. */
  static String reason(PatternSyntaxException e) {
    String why = e.getDescription();
    return why.isEmpty()
        ? "no pattern"
        : why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1);
  }
}
