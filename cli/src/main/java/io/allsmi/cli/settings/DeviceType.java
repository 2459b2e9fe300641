package io.allsmi.cli.settings;

import io.allsmi.insight.select.QueryException;
import io.allsmi.insight.select.Selection;
import java.util.List;

/** An item of {@code --devices}, checked when it is read; {@link Selection} understands it. */
final class DeviceType extends Type<String> {
  @Override
  public String parse(String text) throws BadValueException {
    String item = text.strip();
    if (item.startsWith("-")) throw refuse(text);
    try {
      var _ = Selection.parse(List.of(item));
    } catch (QueryException e) {
      throw new BadValueException(String.valueOf(e.getMessage()));
    }
    return item;
  }

  /** An index needs no quotes in a file. */
  @Override
  public String read(Object value) throws BadValueException {
    return value instanceof Long index ? parse(Long.toString(index)) : super.read(value);
  }

  @Override
  public String wants() {
    return "a device: an index, a name, a uuid or attribute=value";
  }

  @Override
  public String label() {
    return "DEVICE";
  }

  @Override
  public String show(String value) {
    return value;
  }
}
