package io.allsmi.wire.dialect;

import io.allsmi.model.Block;
import io.allsmi.wire.Bytes;
import java.util.List;

/** A family of a dialect's page. */
record WrittenFamily(WrittenLine.Header header, List<WrittenLine> lines) {
  void write(Block[] blocks, Bytes out) {
    header.begin();
    for (int i = 0; i < lines.size(); i++) lines.get(i).write(blocks, header, out);
  }
}
