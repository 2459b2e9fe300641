package io.allsmi.wire.page;

import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** What each line of a page does, shared by the pages of all nodes for which that is the same. */
final class PageShape {
  private static final int INTERNED = 1024;

  // Weak, so that what only nodes of the past had does not stay.
  private static final AtomicReferenceArray<@Nullable WeakReference<PageShape>> SHAPES =
      new AtomicReferenceArray<>(INTERNED);
  private static final AtomicReferenceArray<@Nullable WeakReference<long[]>> HASHES =
      new AtomicReferenceArray<>(INTERNED);

  final Layout layout;
  final LineRole[] roles;
  final int[] lengths;

  /** For each line the place of its first effect, and behind the last line that of none. */
  final int[] effects;

  final LineRole[] effectRoles;
  final int[] slots;
  final int[] details;
  final Conversion[] conversions;
  final int asides;
  private final double[] start;

  /** Slots in pairs: one, and the one without which it says nothing. */
  private final int[] needs;

  private final int hash;

  private PageShape(LineNotes notes, Layout layout) {
    List<LineNotes.Note> lines = notes.all();
    this.layout = layout;
    roles = new LineRole[lines.size()];
    lengths = new int[lines.size()];
    effects = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      LineNotes.Note note = lines.get(i);
      roles[i] = note.role;
      if (note.role != LineRole.FIXED) lengths[i] = note.prefixTo - note.from;
      boolean isRead = note.role != LineRole.FIXED && note.role != LineRole.ALL;
      effects[i + 1] = effects[i] + (isRead ? note.effects.size() : 0);
    }
    int size = effects[lines.size()];
    effectRoles = new LineRole[size];
    slots = new int[size];
    details = new int[size];
    conversions = new Conversion[size];
    for (int i = 0; i < lines.size(); i++) {
      for (int e = effects[i]; e < effects[i + 1]; e++) {
        LineNotes.Effect effect = lines.get(i).effects.get(e - effects[i]);
        effectRoles[e] = effect.role();
        slots[e] = slot(effect.device(), effect.part(), effect.metric());
        details[e] = effect.detail();
        conversions[e] = effect.conversion();
      }
    }
    asides = notes.asides();
    needs = new int[2 * notes.needs().size()];
    for (int i = 0; i < notes.needs().size(); i++) {
      LineNotes.Need need = notes.needs().get(i);
      needs[2 * i] = slot(need.device(), need.part(), need.metric());
      needs[2 * i + 1] = slot(need.device(), need.part(), need.needed());
    }
    start = startOf(layout);
    hash = 31 * Arrays.hashCode(lengths) + 17 * Arrays.hashCode(slots) + layout.hashCode();
  }

  private int slot(int device, int part, @Nullable Metric metric) {
    return metric == null ? -1 : layout.find(device, part, metric);
  }

  private double[] startOf(Layout of) {
    double[] values = new double[of.size()];
    for (int slot = 0; slot < values.length; slot++) {
      boolean flags = of.metric(slot).type() == MetricType.FLAGS;
      values[slot] = flags ? 0 : Double.NaN;
    }
    for (int e = 0; e < effectRoles.length; e++) {
      if (effectRoles[e] == LineRole.SUM) values[slots[e]] = 0;
    }
    return values;
  }

  /** The shape of a page, the same one for equal pages as long as the table holds it. */
  static PageShape of(LineNotes notes, Layout layout) {
    PageShape shape = new PageShape(notes, layout);
    int place = (shape.hash ^ (shape.hash >>> 16)) & (INTERNED - 1);
    WeakReference<PageShape> reference = SHAPES.get(place);
    PageShape held = reference == null ? null : reference.get();
    if (held != null && held.isSameAs(shape)) return held;
    SHAPES.set(place, new WeakReference<>(shape));
    return shape;
  }

  /** An equal array, the same one for as long as the table holds it. */
  static long[] interned(long[] hashes) {
    int hash = Arrays.hashCode(hashes);
    int place = (hash ^ (hash >>> 16)) & (INTERNED - 1);
    WeakReference<long[]> reference = HASHES.get(place);
    long[] held = reference == null ? null : reference.get();
    if (held != null && Arrays.equals(held, hashes)) return held;
    HASHES.set(place, new WeakReference<>(hashes));
    return hashes;
  }

  @SuppressWarnings("ReferenceEquality") // an equal layout may define its metrics otherwise
  private boolean isSameAs(PageShape other) {
    return hash == other.hash
        && layout == other.layout
        && asides == other.asides
        && Arrays.equals(roles, other.roles)
        && Arrays.equals(lengths, other.lengths)
        && Arrays.equals(effects, other.effects)
        && Arrays.equals(effectRoles, other.effectRoles)
        && Arrays.equals(slots, other.slots)
        && Arrays.equals(details, other.details)
        && Arrays.equals(conversions, other.conversions)
        && Arrays.equals(needs, other.needs);
  }

  /** The readings before the first line. */
  double[] start() {
    return start.clone();
  }

  void dropWhatNeedsOthers(double[] values) {
    for (int i = 0; i < needs.length; i += 2) {
      if (needs[i] < 0 || needs[i + 1] < 0) continue;
      if (Double.isNaN(values[needs[i + 1]])) values[needs[i]] = Double.NaN;
    }
  }
}
