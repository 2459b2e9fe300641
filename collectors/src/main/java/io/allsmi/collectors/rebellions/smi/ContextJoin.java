package io.allsmi.collectors.rebellions.smi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the device of each context. A context names its device by the number that it has within its
 * group, and numbers start again in each group; a context does not name its group.
 *
 * <p>Where a number is used once there is nothing to find. Else the order helps: devices stand
 * group by group, and contexts in the order of those groups. The contexts are cut into runs, one
 * for each group, so that on each device those that are there add up to the memory that it has in
 * use. Only if there is exactly one way to do so it is believed.
 */
final class ContextJoin {
  /** Nobody knows on which device. */
  static final int UNKNOWN = -1;

  private static final int MOST_TRIED = 512;
  private static final double SLACK_BYTES = 0x1p20;

  private final List<Listing.Row> rows;
  private final List<Context> contexts;
  private final int[] groupStarts;

  private ContextJoin(Listing listing) {
    rows = listing.rows();
    contexts = listing.contexts();
    groupStarts = groupStarts(rows);
  }

  /** For each context the place of its device among the rows, or {@link #UNKNOWN}. */
  static int[] of(Listing listing) {
    ContextJoin join = new ContextJoin(listing);
    return join.isPlain() ? join.byNumber() : join.byMemory();
  }

  /**
   * Where groups start: when the group's number changes or, where none is given, numbers restart.
   */
  private static int[] groupStarts(List<Listing.Row> rows) {
    int[] starts = new int[rows.size()];
    int groups = 0;
    for (int i = 0; i < rows.size(); i++) {
      boolean first = i == 0 || isOther(rows.get(i - 1), rows.get(i));
      if (first) starts[groups++] = i;
    }
    return Arrays.copyOf(starts, groups);
  }

  private static boolean isOther(Listing.Row before, Listing.Row row) {
    String group = row.device().identity().group();
    String groupBefore = before.device().identity().group();
    if (!group.isEmpty() && !groupBefore.isEmpty()) return !group.equals(groupBefore);
    return row.npu() <= before.npu();
  }

  private boolean isPlain() {
    return groupStarts.length <= 1;
  }

  private int[] byNumber() {
    int[] places = new int[contexts.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = rowOf(contexts.get(i).npu(), 0, rows.size());
    }
    return places;
  }

  private int rowOf(int npu, int from, int to) {
    for (int row = from; row < to; row++) {
      if (rows.get(row).npu() == npu) return row;
    }
    return UNKNOWN;
  }

  private int[] byMemory() {
    int[] unknown = new int[contexts.size()];
    for (int i = 0; i < unknown.length; i++) unknown[i] = onlyRow(contexts.get(i).npu());
    if (contexts.size() > MOST_TRIED) return unknown;
    int[] ends = onlyCut();
    if (ends.length == 0) return unknown;
    int[] places = new int[contexts.size()];
    int context = 0;
    for (int group = 0; group < groupStarts.length; group++) {
      for (; context < ends[group]; context++) {
        places[context] = rowOf(contexts.get(context).npu(), groupStarts[group], groupEnd(group));
      }
    }
    return places;
  }

  /** The row of a number that only one group uses. */
  private int onlyRow(int npu) {
    int row = rowOf(npu, 0, rows.size());
    return row >= 0 && rowOf(npu, row + 1, rows.size()) < 0 ? row : UNKNOWN;
  }

  private int groupEnd(int group) {
    return group + 1 < groupStarts.length ? groupStarts[group + 1] : rows.size();
  }

  /**
   * The end of each group's run of contexts; empty when there is no way to cut them, or more than
   * one.
   */
  private int[] onlyCut() {
    int groups = groupStarts.length;
    int size = contexts.size();
    // In how many ways (two stand for more) the contexts from here on can be cut, group by group.
    int[][] ways = new int[groups + 1][size + 1];
    int[][] ends = new int[groups][size + 1];
    ways[groups][size] = 1;
    for (int group = groups - 1; group >= 0; group--) {
      for (int from = 0; from <= size; from++) {
        for (int end : fitting(group, from)) {
          if (ways[group + 1][end] == 0) continue;
          ways[group][from] = Math.min(2, ways[group][from] + ways[group + 1][end]);
          ends[group][from] = end;
        }
      }
    }
    if (ways[0][0] != 1) return new int[0];
    int[] cut = new int[groups];
    int from = 0;
    for (int group = 0; group < groups; group++) {
      cut[group] = ends[group][from];
      from = cut[group];
    }
    return cut;
  }

  /** Where a run that starts there can end so that it fills the group's devices. */
  private List<Integer> fitting(int group, int from) {
    int start = groupStarts[group];
    int end = groupEnd(group);
    double[] bytes = new double[end - start];
    double[] steps = new double[end - start];
    List<Integer> ends = new ArrayList<>();
    for (int at = from; at <= contexts.size(); at++) {
      if (isFull(bytes, steps, start)) ends.add(at);
      if (at == contexts.size()) break;
      Context context = contexts.get(at);
      int row = rowOf(context.npu(), start, end);
      if (row < 0 || Double.isNaN(context.bytes())) break;
      bytes[row - start] += context.bytes();
      steps[row - start] += context.step();
    }
    return ends;
  }

  private boolean isFull(double[] bytes, double[] steps, int start) {
    for (int i = 0; i < bytes.length; i++) {
      double used = rows.get(start + i).device().usedBytes();
      if (!(Math.abs(bytes[i] - used) <= steps[i] + SLACK_BYTES)) return false;
    }
    return true;
  }
}
