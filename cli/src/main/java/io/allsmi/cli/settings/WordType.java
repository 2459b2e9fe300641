package io.allsmi.cli.settings;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import java.util.List;

/** One of a closed list of words that no enum of this package has. */
public final class WordType extends Type<String> {
  private final String label;
  private final List<String> words;

  /** {@code words} in the order in which help shows them. */
  public WordType(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  @Override
  public String parse(String text) throws BadValueException {
    String asked = text.strip();
    if (words.contains(asked)) return asked;
    throw new BadValueException(
        OneLine.quote(text) + " is not " + wants() + Nearest.hint(asked, words));
  }

  /** In a file a word that is a number may stand without quotes. */
  @Override
  public String read(Object value) throws BadValueException {
    if (value instanceof Long number) return parse(number.toString());
    return super.read(value);
  }

  @Override
  public String wants() {
    return "one of " + String.join(", ", words);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public String show(String value) {
    return value;
  }
}
