package io.allsmi.wire.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header fields in the order in which they came; names are compared without regard to case. */
public final class Headers {
  /** No fields. */
  public static final Headers NONE = new Headers(List.of());

  /** One field, its value without white space around it. */
  public record Field(String name, String value) {}

  private final List<Field> fields;

  public Headers(List<Field> fields) {
    this.fields = List.copyOf(fields);
  }

  /** All fields. */
  public List<Field> fields() {
    return fields;
  }

  /** The value of the first field of that name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) return Optional.of(field.value());
    }
    return Optional.empty();
  }

  /** The values of all fields of that name. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(1);
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) values.add(field.value());
    }
    return values;
  }

  /** These and one more field at the end. */
  public Headers with(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new Headers(more);
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
