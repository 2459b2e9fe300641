package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.http.ListenAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses between commas, each of which {@code dialect=…} may follow. */
public final class ListenersType extends Type<List<Listener>> {
  private static final String DIALECT = "dialect=";

  private final AddressType address = new AddressType();

  @Override
  public List<Listener> parse(String text) throws BadValueException {
    List<Listener> listeners = new ArrayList<>();
    addAll(text, listeners);
    return List.copyOf(listeners);
  }

  private void addAll(String text, List<Listener> listeners) throws BadValueException {
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      String word = text.substring(from, to).strip();
      if (word.isEmpty()) {
        throw new BadValueException(OneLine.quote(text) + " has an empty item; wants " + wants());
      }
      if (word.startsWith(DIALECT)) speak(word, listeners);
      else add(address.parse(word), listeners);
      from = to + 1;
    }
  }

  private static void speak(String word, List<Listener> listeners) throws BadValueException {
    if (listeners.isEmpty()) {
      throw new BadValueException(OneLine.quote(word) + " stands behind no address");
    }
    Listener last = listeners.removeLast();
    listeners.add(new Listener(last.address(), Optional.of(dialect(word))));
  }

  private static void add(ListenAddress.Tcp address, List<Listener> listeners) {
    for (Listener there : listeners) {
      if (there.address().toString().equals(address.toString())) return;
    }
    listeners.add(Listener.at(address));
  }

  @Override
  public List<Listener> read(Object value) throws BadValueException {
    if (!(value instanceof List<?> array)) return super.read(value);
    List<Listener> listeners = new ArrayList<>();
    for (Object element : array) {
      if (!(element instanceof String text)) {
        throw new BadValueException("wants " + wants() + ", not " + kindOf(element));
      }
      addAll(text, listeners);
    }
    return List.copyOf(listeners);
  }

  @Override
  public List<Listener> parseAll(List<String> texts) throws BadValueException {
    List<Listener> listeners = new ArrayList<>();
    for (String text : texts) addAll(text, listeners);
    return List.copyOf(listeners);
  }

  private static Dialect dialect(String word) throws BadValueException {
    String name = word.substring(DIALECT.length());
    Optional<Dialect> dialect = Dialect.of(name);
    if (dialect.isEmpty()) {
      throw new BadValueException("no dialect " + OneLine.quote(name) + ": dcgm or all-smi");
    }
    return dialect.get();
  }

  @Override
  public String wants() {
    return "addresses separated by commas, each "
        + address.wants()
        + "; with ,dialect=dcgm or ,dialect=all-smi behind it it speaks as those";
  }

  @Override
  public String label() {
    return "HOST:PORT[,dialect=NAME],...";
  }

  @Override
  public String show(List<Listener> value) {
    StringBuilder text = new StringBuilder();
    for (Listener listener : value) {
      if (!text.isEmpty()) text.append(',');
      text.append(listener);
    }
    return text.toString();
  }
}
