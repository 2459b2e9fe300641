package io.allsmi.collectors.rebellions.smi;

import io.allsmi.collectors.rebellions.npu.Npu;
import java.util.List;

/**
 * What {@code rbln-smi -j} said.
 *
 * @param rows the devices in the order in which they stand there, which is group by group
 * @param contexts what processes have open, in the order in which they stand there
 * @param notes what was not understood, a line each
 */
record Listing(List<Row> rows, List<Context> contexts, List<String> notes) {
  /**
   * A device.
   *
   * @param npu its number within its group; -1 when not known
   * @param device what was read of it
   */
  record Row(int npu, Npu device) {}

  Listing {
    rows = List.copyOf(rows);
    contexts = List.copyOf(contexts);
    notes = List.copyOf(notes);
  }

  List<Npu> devices() {
    return rows.stream().map(Row::device).toList();
  }
}
