package io.allsmi.cli.settings;

import java.util.ArrayList;
import java.util.List;

/** One value for each time that the flag is given; all of them count. */
public final class RepeatedType<E> extends Type<List<E>> {
  private final Type<E> item;

  public RepeatedType(Type<E> item) {
    this.item = item;
  }

  @Override
  public List<E> parse(String text) throws BadValueException {
    return List.of(item.parse(text));
  }

  @Override
  public List<E> parseAll(List<String> texts) throws BadValueException {
    List<E> values = new ArrayList<>(texts.size());
    for (String text : texts) values.add(item.parse(text));
    return List.copyOf(values);
  }

  @Override
  public String wants() {
    return item.wants();
  }

  @Override
  public String label() {
    return item.label();
  }

  @Override
  public List<String> words() {
    return item.words();
  }

  @Override
  public String show(List<E> value) {
    StringBuilder text = new StringBuilder();
    for (E element : value) {
      if (!text.isEmpty()) text.append(' ');
      text.append(item.show(element));
    }
    return text.toString();
  }
}
