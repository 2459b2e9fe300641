package io.allsmi.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Strings that are fixed for a generation of the inventory: uuid, serial, pci, driver, firmware.
 * Sorted by key; an empty value is an absent one.
 */
public final class Info {
  /** Nothing known. */
  public static final Info NONE = new Info(new String[0]);

  private final String[] pairs;

  private Info(String[] pairs) {
    this.pairs = pairs;
  }

  /** Keys and values in turn; pairs with an empty value are left out. */
  public static Info of(String... keysAndValues) {
    if (keysAndValues.length % 2 != 0) throw new IllegalArgumentException("a key without a value");
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2)
      sorted.put(keysAndValues[i], keysAndValues[i + 1]);
    return of(sorted);
  }

  /** The entries of a map; those with an empty value are left out. */
  public static Info of(Map<String, String> entries) {
    List<String> pairs = new ArrayList<>(2 * entries.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
      if (entry.getValue().isEmpty()) continue;
      pairs.add(Strings.intern(entry.getKey()));
      pairs.add(Strings.intern(entry.getValue()));
    }
    return pairs.isEmpty() ? NONE : new Info(pairs.toArray(String[]::new));
  }

  /** The value of a key; empty when absent. */
  public String get(String key) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(key)) return pairs[i + 1];
    }
    return "";
  }

  public boolean isEmpty() {
    return pairs.length == 0;
  }

  /** Calls for each key and value, sorted by key. */
  public void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < pairs.length; i += 2) action.accept(pairs[i], pairs[i + 1]);
  }

  /** This, with the entries of another that this does not have. */
  public Info or(Info other) {
    if (other.isEmpty() || equals(other)) return this;
    if (isEmpty()) return other;
    Map<String, String> union = new TreeMap<>();
    other.forEach(union::put);
    forEach(union::put);
    return of(union);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Info that && Arrays.equals(pairs, that.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pairs);
  }

  @Override
  public String toString() {
    return Arrays.toString(pairs);
  }
}
