package io.allsmi.tui.cluster.sheet;

import io.allsmi.insight.show.NaturalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Sorts tens of thousands of rows in milliseconds: each row becomes a number with its place behind
 * it, so that nothing but numbers is compared and rows that are alike keep their order.
 */
public final class Sorting {
  private static final int LAST = Integer.MAX_VALUE;

  private Sorting() {}

  /** The rows as they are chosen to be sorted; in their natural order where no column is chosen. */
  public static <T> List<T> sorted(List<T> rows, List<Field<T>> fields, Choice choice) {
    for (Field<T> field : fields) {
      if (!field.word().equals(choice.order())) continue;
      return by(rows, keys(rows, field, choice.reversed()));
    }
    if (!choice.reversed()) return rows;
    List<T> turned = new ArrayList<>(rows);
    Collections.reverse(turned);
    return turned;
  }

  private static <T> List<T> by(List<T> rows, int[] keys) {
    long[] packed = new long[keys.length];
    for (int i = 0; i < keys.length; i++) packed[i] = (long) keys[i] << 32 | i;
    Arrays.sort(packed);
    List<T> sorted = new ArrayList<>(packed.length);
    for (long one : packed) sorted.add(rows.get((int) one));
    return sorted;
  }

  private static <T> int[] keys(List<T> rows, Field<T> field, boolean reversed) {
    ToDoubleFunction<T> number = field.number();
    if (number != null) return numbers(rows, number, reversed);
    Function<T, String> text = field.text();
    return text == null ? new int[rows.size()] : texts(rows, text, reversed);
  }

  /** The most has the least key; what is absent comes last in both directions. */
  private static <T> int[] numbers(List<T> rows, ToDoubleFunction<T> number, boolean reversed) {
    int[] keys = new int[rows.size()];
    for (int i = 0; i < keys.length; i++) {
      double value = number.applyAsDouble(rows.get(i));
      keys[i] = Double.isNaN(value) ? LAST : rising((float) (reversed ? value : -value));
    }
    return keys;
  }

  /** A number as an integer that is compared as the number is. */
  private static int rising(float value) {
    int bits = Float.floatToIntBits(value + 0.0f);
    return bits < 0 ? Integer.MIN_VALUE - bits : bits;
  }

  private static <T> int[] texts(List<T> rows, Function<T, String> text, boolean reversed) {
    Map<String, Integer> ranks = new HashMap<>();
    for (T row : rows) ranks.put(text.apply(row), 0);
    List<String> distinct = new ArrayList<>(ranks.keySet());
    distinct.sort(NaturalOrder.COMPARATOR);
    for (int i = 0; i < distinct.size(); i++) ranks.put(distinct.get(i), reversed ? -i : i);
    ranks.put("", LAST);
    int[] keys = new int[rows.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ranks.getOrDefault(text.apply(rows.get(i)), LAST);
    }
    return keys;
  }
}
