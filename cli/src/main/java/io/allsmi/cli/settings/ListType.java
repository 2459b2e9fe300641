package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Values separated by commas, in the order given and without repetitions. A flag may be given
 * several times; a file has an array or one string.
 */
public final class ListType<E> extends Type<List<E>> {
  private final String label;
  private final Type<E> item;

  /** {@code label} shows a list, such as {@code NAME,...}. */
  public ListType(String label, Type<E> item) {
    this.label = label;
    this.item = item;
  }

  @Override
  public List<E> parse(String text) throws BadValueException {
    List<E> values = new ArrayList<>();
    addAll(text, values);
    return List.copyOf(values);
  }

  @Override
  public List<E> parseAll(List<String> texts) throws BadValueException {
    List<E> values = new ArrayList<>();
    for (String text : texts) addAll(text, values);
    return List.copyOf(values);
  }

  @Override
  public List<E> read(Object value) throws BadValueException {
    if (!(value instanceof List<?> array)) return super.read(value);
    List<E> values = new ArrayList<>();
    for (Object element : array) add(item.read(element), values);
    return List.copyOf(values);
  }

  private void addAll(String text, List<E> values) throws BadValueException {
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      String part = text.substring(from, to).strip();
      if (part.isEmpty()) {
        throw new BadValueException(OneLine.quote(text) + " has an empty item; wants " + wants());
      }
      add(item.parse(part), values);
      from = to + 1;
    }
  }

  private static <E> void add(E value, List<E> values) {
    if (!values.contains(value)) values.add(value);
  }

  @Override
  public String wants() {
    return "a list, separated by commas, each " + item.wants();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return item.words();
  }

  @Override
  public String show(List<E> value) {
    StringBuilder text = new StringBuilder();
    for (E element : value) {
      if (!text.isEmpty()) text.append(',');
      text.append(item.show(element));
    }
    return text.toString();
  }
}
