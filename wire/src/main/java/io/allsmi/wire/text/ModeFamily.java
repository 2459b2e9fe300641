package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.wire.Bytes;
import java.util.List;

/** Texts: samples of 1 with the text in the label {@code value}. */
final class ModeFamily implements Family {
  private final Header header;
  private final Entry[] entries;
  private final byte[][] prefixes;

  ModeFamily(List<Entry> entries, EntryText text) {
    this.entries = entries.toArray(new Entry[0]);
    this.header = text.header(entries.getFirst().metric());
    this.prefixes = new byte[entries.size()][];
    for (int i = 0; i < prefixes.length; i++) {
      Bytes prefix = new Bytes(128);
      Entry entry = entries.get(i);
      text.begin(entry, prefix)
          .label(FamilyName.MODE, entry.metric().name())
          .open(FamilyName.VALUE);
      prefixes[i] = prefix.toByteArray();
    }
  }

  @Override
  public void write(Block[] blocks, Format format, Bytes out) {
    TextLines lines = new TextLines(out);
    Entry last = null;
    for (int i = 0; i < entries.length; i++) {
      Entry entry = entries[i];
      String value = blocks[entry.block()].text(entry.slot());
      if (value.isEmpty() || (last != null && isAgain(entry, last))) continue;
      if (last == null) out.put(header.of(format));
      last = entry;
      out.put(prefixes[i]);
      lines.escaped(value, true);
      out.text("\"} 1\n");
    }
  }

  private static boolean isAgain(Entry entry, Entry last) {
    return entry.isOfSamePlace(last) && entry.metric().name().equals(last.metric().name());
  }
}
