package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.wire.Bytes;
import java.util.List;

/** Gauges, counters and states that are 0 or 1: one sample for each device and part. */
final class NumberFamily implements Family {
  private final Header[] headers;
  private final byte[] prefixes;
  private final int[] ends;
  private final int[] blockOf;
  private final int[] slotOf;
  private final boolean[] again;
  private final MetricType[] types;

  NumberFamily(List<Entry> entries, EntryText text) {
    int size = entries.size();
    Bytes all = new Bytes(1024);
    headers = new Header[size];
    ends = new int[size];
    blockOf = new int[size];
    slotOf = new int[size];
    again = new boolean[size];
    types = new MetricType[size];
    for (int i = 0; i < size; i++) {
      Entry entry = entries.get(i);
      Entry before = i == 0 ? null : entries.get(i - 1);
      headers[i] = text.header(entry.metric());
      text.begin(entry, all).end();
      ends[i] = all.size();
      blockOf[i] = entry.block();
      slotOf[i] = entry.slot();
      again[i] = before != null && before.isOfSamePlace(entry);
      types[i] = entry.metric().type();
    }
    prefixes = all.toByteArray();
  }

  @Override
  public void write(Block[] blocks, Format format, Bytes out) {
    boolean any = false;
    boolean written = false;
    int start = 0;
    for (int i = 0; i < ends.length; i++) {
      int from = start;
      start = ends[i];
      double value = blocks[blockOf[i]].value(slotOf[i]);
      boolean absent = !Double.isFinite(value) || !fits(value, types[i]);
      if (!again[i]) written = false;
      if (absent || written) continue;
      if (!any) out.put(headers[i].of(format));
      any = true;
      written = true;
      out.put(prefixes, from, start).number(value).put('\n');
    }
  }

  /** Nothing counts below zero: such a value is of a counter that was not read. */
  private static boolean fits(double value, MetricType type) {
    if (type == MetricType.GAUGE) return true;
    return type == MetricType.STATE ? value == 0 || value == 1 : value >= 0;
  }
}
