package io.allsmi.collectors.json;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a JSON document. Tools change between releases what they write as a number and what as
 * a string, and leave members out: asking for what is not there gives {@link Missing}, never an
 * error. Immutable.
 */
public sealed interface Json {
  /** An object. */
  record Members(Map<String, Json> byName) implements Json {}

  /** An array. */
  record Items(List<Json> list) implements Json {}

  /** A string, a number as it was written, or {@code true} or {@code false}. */
  record Word(String written) implements Json {}

  /** Null, or what is not there. */
  record Missing() implements Json {
    static final Missing HERE = new Missing();
  }

  /** The member of an object by its name. */
  default Json get(String name) {
    return this instanceof Members members
        ? members.byName.getOrDefault(name, Missing.HERE)
        : Missing.HERE;
  }

  /** The first of those members that is there: for what releases call differently. */
  default Json first(String... names) {
    for (String name : names) {
      Json found = get(name);
      if (!(found instanceof Missing)) return found;
    }
    return Missing.HERE;
  }

  /** The names of an object's members, in their order; empty for anything else. */
  default Set<String> names() {
    return this instanceof Members members ? members.byName.keySet() : Set.of();
  }

  /** The values of an array; empty for anything else. */
  default List<Json> items() {
    return this instanceof Items items ? items.list : List.of();
  }

  /** A string, number or boolean as it was written, without spaces around it; else empty. */
  default String text() {
    return this instanceof Word word ? word.written.strip() : "";
  }

  /** A finite number, or a string that is nothing but one; NaN for anything else. */
  default double number() {
    return Quantity.of(text()).plain();
  }
}
