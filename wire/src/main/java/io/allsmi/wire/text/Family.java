package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.wire.Bytes;

/** One family of a page, which knows everything but its values. */
interface Family {
  /** Appends the family; nothing at all, when none of its samples is there. */
  void write(Block[] blocks, Format format, Bytes out);
}
