package io.allsmi.tui.dialog;

import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.filter.FilterException;
import io.allsmi.model.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are shown, as it is typed: while what stands there means nothing, what meant something
 * before goes on counting, so that rows do not flicker under somebody who types. Immutable.
 */
public final class RowFilter {
  public static final RowFilter NONE = new RowFilter("", Filter.ALL, null);

  private final String typed;
  private final Filter filter;
  private final @Nullable FilterException error;

  private RowFilter(String typed, Filter filter, @Nullable FilterException error) {
    this.typed = typed;
    this.filter = filter;
    this.error = error;
  }

  /** A filter that is typed as a whole. */
  public static RowFilter of(String typed) {
    return NONE.after(typed, Set.of());
  }

  /**
   * What counts when another text stands there.
   *
   * @param labels what discovery says of nodes, where that is known
   */
  public RowFilter after(String text, Set<String> labels) {
    try {
      return new RowFilter(text, Filter.parse(text, Catalogue.core(), labels), null);
    } catch (FilterException e) {
      return new RowFilter(text, filter, e);
    }
  }

  public String typed() {
    return typed;
  }

  /** What counts. */
  public Filter filter() {
    return filter;
  }

  /** Why what was typed does not count; empty when it does. */
  public Optional<FilterException> error() {
    return Optional.ofNullable(error);
  }

  /** Whether nothing was typed and every row is shown. */
  public boolean isEmpty() {
    return typed.isBlank() && filter.isAll();
  }

  /** The words that are looked for, to make them stand out. */
  public List<String> words() {
    return filter.words();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowFilter that
        && typed.equals(that.typed)
        && filter.text().equals(that.filter.text());
  }

  @Override
  public int hashCode() {
    return typed.hashCode();
  }

  @Override
  public String toString() {
    return typed;
  }
}
