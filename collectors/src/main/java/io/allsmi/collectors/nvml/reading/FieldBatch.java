package io.allsmi.collectors.nvml.reading;

import io.allsmi.collectors.nvml.library.Layouts.FieldValue;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Struct;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Field values of one device, read by one call of {@code nvmlDeviceGetFieldValues}. Each field has
 * a return code of its own; those that the device does not have are left out of later calls and
 * asked for again seldom.
 */
public final class FieldBatch {
  /** Fields of one call: links have hundreds, and one call should not be long. */
  private static final int MOST_AT_ONCE = 128;

  private record Field(int id, int scope, Level level) {}

  private final List<Field> fields = new ArrayList<>();
  private final int[] asked = new int[MOST_AT_ONCE];
  private double[] values = {};
  private boolean[] dropped = {};
  private final Struct out = new Struct(FieldValue.SIZE);
  private final RefusedEntries refused = new RefusedEntries();

  /**
   * Adds a field that is read at every level.
   *
   * @param id {@code NVML_FI_DEV_…}
   * @param scope the link, lane or power scope that it is asked for; 0 for none
   * @return its place, for {@link #value}
   */
  public int add(int id, int scope) {
    return add(id, scope, Level.CORE);
  }

  /**
   * Adds a field.
   *
   * @param level the lowest level at which it is read
   * @return its place, for {@link #value}
   */
  public int add(int id, int scope, Level level) {
    fields.add(new Field(id, scope, level));
    return fields.size() - 1;
  }

  /** Leaves a field out from the next reading on: another one gives the same quantity. */
  public void drop(int place) {
    grow();
    dropped[place] = true;
    values[place] = Double.NaN;
  }

  /** Reads all of a level; {@link #value} answers from this reading until the next. */
  public void read(DeviceCalls calls, Tick tick) {
    grow();
    Moment now = tick.now();
    refused.begin(now);
    Arrays.fill(values, Double.NaN);
    for (int next = 0; next < fields.size() && !calls.isLost(); ) {
      int count = 0;
      for (; next < fields.size() && count < MOST_AT_ONCE; next++) {
        if (isWanted(next, tick.level())) asked[count++] = next;
      }
      if (count > 0) read(calls, count, now);
    }
  }

  private void grow() {
    if (values.length == fields.size()) return;
    values = Arrays.copyOf(values, fields.size());
    dropped = Arrays.copyOf(dropped, fields.size());
  }

  private boolean isWanted(int field, Level level) {
    return !refused.has(field) && !dropped[field] && level.contains(fields.get(field).level());
  }

  private void read(DeviceCalls calls, int count, Moment now) {
    room(count);
    for (int i = 0; i < count; i++) write(asked[i], i * FieldValue.SIZE);
    int code = calls.ask(Symbol.FIELD_VALUES, 0, calls.handle(), count, out.pointer());
    if (code == ReturnCode.SUCCESS) {
      for (int i = 0; i < count; i++) take(asked[i], i * FieldValue.SIZE, now);
    } else if (code == ReturnCode.INVALID_ARGUMENT) {
      readOneByOne(calls, count, now);
    }
  }

  private void room(int count) {
    int size = count * FieldValue.SIZE;
    out.blank(size).zero(0, size);
  }

  private void write(int field, int at) {
    out.put(at + FieldValue.FIELD_ID, fields.get(field).id());
    out.put(at + FieldValue.SCOPE_ID, fields.get(field).scope());
    // A field that is passed over by a broken library must not read as a success.
    out.put(at + FieldValue.NVML_RETURN, ReturnCode.UNKNOWN);
  }

  private void take(int field, int at, Moment now) {
    int code = out.integer(at + FieldValue.NVML_RETURN);
    if (code == ReturnCode.SUCCESS) {
      values[field] = out.value(at + FieldValue.VALUE, out.integer(at + FieldValue.VALUE_TYPE));
    } else if (ReturnCode.isLasting(code)) {
      refused.add(field, now);
    }
  }

  /** A driver that refuses the whole for one field that it does not know: each by itself, once. */
  private void readOneByOne(DeviceCalls calls, int count, Moment now) {
    boolean any = false;
    for (int i = 0; i < count && !calls.isLost(); i++) {
      room(1);
      write(asked[i], 0);
      int code = calls.library().call(Symbol.FIELD_VALUES, calls.handle(), 1, out.pointer());
      if (code == ReturnCode.SUCCESS) {
        take(asked[i], 0, now);
        any = true;
      } else if (code == ReturnCode.INVALID_ARGUMENT) {
        refused.add(asked[i], now);
      }
    }
    if (any) calls.forgive(Symbol.FIELD_VALUES);
  }

  /** What the field was at the last reading; NaN when not obtained. */
  public double value(int place) {
    return place < values.length ? values[place] : Double.NaN;
  }

  /** Whether the device said that it does not have the field. */
  public boolean isRefused(int place) {
    return refused.has(place);
  }
}
