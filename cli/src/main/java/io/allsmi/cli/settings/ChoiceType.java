package io.allsmi.cli.settings;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of a closed list of words: the constants of an enum in lower case, dashes for underscores.
 */
public final class ChoiceType<E extends Enum<E>> extends Type<E> {
  private final String label;
  private final List<E> choices;

  /** {@code choices} in the order in which help shows them. */
  public ChoiceType(String label, List<E> choices) {
    this.label = label;
    this.choices = List.copyOf(choices);
  }

  @Override
  public E parse(String text) throws BadValueException {
    String asked = text.strip();
    for (E choice : choices) {
      if (show(choice).equals(asked)) return choice;
    }
    throw new BadValueException(
        OneLine.quote(text) + " is not " + wants() + Nearest.hint(asked, words()));
  }

  @Override
  public String wants() {
    return "one of " + String.join(", ", words());
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    List<String> words = new ArrayList<>(choices.size());
    for (E choice : choices) words.add(show(choice));
    return words;
  }

  @Override
  public String show(E value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
