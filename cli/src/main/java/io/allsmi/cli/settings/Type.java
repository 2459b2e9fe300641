package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import java.util.List;

/**
 * What the values of an option are: how they are read from a flag, from the environment and from
 * the configuration file, and how a person is told what is wanted.
 *
 * <p>Types are plain classes rather than lambdas: each lambda costs milliseconds at the first
 * start.
 */
public abstract class Type<T> {

  /** Reads one text, as given to a flag or an environment variable. */
  public abstract T parse(String text) throws BadValueException;

  /** What is wanted, as the end of a sentence: {@code a duration such as 2s}. */
  public abstract String wants();

  /** The name of a value in the help: {@code DURATION}. */
  public abstract String label();

  /** Writes a value as a person would type it. */
  public abstract String show(T value);

  /** All values that may be typed, when they are a closed list; empty otherwise. */
  public List<String> words() {
    return List.of();
  }

  /** Reads the texts of a flag that was given once or more; by default the last one counts. */
  public T parseAll(List<String> texts) throws BadValueException {
    return parse(texts.getLast());
  }

  /**
   * Reads a value of the configuration file.
   *
   * @param value a String, Long, Double, Boolean, a List of such, or something else that no type
   *     takes
   */
  public T read(Object value) throws BadValueException {
    if (value instanceof String text) return parse(text);
    throw new BadValueException("wants " + wants() + ", not " + kindOf(value));
  }

  /** The refusal of a text that is no value of this type. */
  protected final BadValueException refuse(String text) {
    return new BadValueException(OneLine.quote(text) + " is not " + wants());
  }

  static String kindOf(Object value) {
    if (value instanceof String) return "a string";
    if (value instanceof Long) return "an integer";
    if (value instanceof Double) return "a decimal number";
    if (value instanceof Boolean) return "a boolean";
    if (value instanceof List<?>) return "an array";
    return "a date, time or table";
  }
}
