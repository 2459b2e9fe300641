package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.Snapshot;
import io.allsmi.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sources that a page is made of. A source that reads in several rhythms is several, of which
 * the first name stands for all ({@code nvml} for {@code nvml-health} too).
 *
 * @param names of sources, sorted, so that equal choices are equal; none for all sources
 */
public record Selection(List<String> names) {
  /** Every source. */
  public static final Selection ALL = new Selection(List.of());

  public Selection {
    names = List.copyOf(new TreeSet<>(names));
  }

  /** These; every source where none is named. */
  public static Selection of(Collection<String> names) {
    return new Selection(List.copyOf(names));
  }

  public boolean isAll() {
    return names.isEmpty();
  }

  /** Whether a source of that name belongs to it. */
  public boolean contains(String source) {
    if (names.isEmpty()) return true;
    for (int i = 0; i < names.size(); i++) {
      if (covers(names.get(i), source)) return true;
    }
    return false;
  }

  private static boolean covers(String name, String source) {
    return source.startsWith(name)
        && (source.length() == name.length() || source.charAt(name.length()) == '-');
  }

  /** The names that stand for no source of a snapshot, as they were given. */
  public List<String> unknownIn(Snapshot snapshot) {
    List<String> known = sourcesOf(snapshot);
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      boolean any = false;
      for (int i = 0; i < known.size() && !any; i++) any = covers(name, known.get(i));
      if (!any) unknown.add(name);
    }
    return unknown;
  }

  /** The names of all sources of a snapshot, also of those that have not answered, sorted. */
  public static List<String> sourcesOf(Snapshot snapshot) {
    SortedSet<String> names = new TreeSet<>();
    for (Source source : snapshot.sources()) names.add(source.name());
    for (Block block : snapshot.blocks()) names.add(block.source());
    return List.copyOf(names);
  }
}
