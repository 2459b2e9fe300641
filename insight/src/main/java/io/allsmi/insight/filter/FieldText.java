package io.allsmi.insight.filter;

import io.allsmi.insight.select.Field;
import io.allsmi.model.Device;
import io.allsmi.model.DeviceUse;
import io.allsmi.model.ProcessUse;
import java.util.function.Predicate;

/**
 * The texts of a field of tables: of a device its own, of a node those of its accelerators, of a
 * process those of the devices that it uses.
 */
final class FieldText implements TextSource {
  private final Field field;
  private final boolean isList;

  /**
   * Of a field.
   *
   * @param isList whether a text is several words that each count on their own
   */
  FieldText(Field field, boolean isList) {
    this.field = field;
    this.isList = isList;
  }

  @Override
  public boolean any(Row row, Predicate<String> test) {
    if (row.isDevice()) return of(row, row.device, test);
    ProcessUse process = row.process;
    if (process != null) {
      for (DeviceUse use : process.uses()) {
        int device = row.snapshot.inventory().ordinal(use.device());
        if (device >= 0 && of(row, device, test)) return true;
      }
      return false;
    }
    for (int i = 0; i < row.snapshot.inventory().size(); i++) {
      boolean counts = row.snapshot.inventory().devices().get(i).kind().isAccelerator();
      if (counts && of(row, i, test)) return true;
    }
    return false;
  }

  private boolean of(Row row, int ordinal, Predicate<String> test) {
    Device device = row.snapshot.device(ordinal);
    String text = field.text(device);
    if (text.isEmpty()) return false;
    if (!isList) return test.test(text);
    for (int from = 0; from <= text.length(); ) {
      int space = text.indexOf(' ', from);
      int end = space < 0 ? text.length() : space;
      if (test.test(text.substring(from, end))) return true;
      from = end + 1;
    }
    return false;
  }
}
