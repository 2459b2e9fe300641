package io.allsmi.collectors.nvml.reading;

import com.sun.jna.Memory;
import io.allsmi.collectors.nvml.library.Layouts.FieldValue;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;
import io.allsmi.model.catalogue.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field values of one device, read by one call of {@code nvmlDeviceGetFieldValues}. Each field has
 * a return code of its own; those that the device does not have are left out of later calls and
 * asked for again seldom.
 */
public final class FieldBatch {
  private static final double RETRY_SECONDS = 600;

  /** Fields of one call: links have hundreds, and one call should not be long. */
  private static final int MOST_AT_ONCE = 128;

  private record Field(int id, int scope, Level level) {}

  private final List<Field> fields = new ArrayList<>();
  private final int[] asked = new int[MOST_AT_ONCE];
  private double[] values = {};
  private boolean[] refused = {};
  private boolean[] dropped = {};
  private @Nullable Memory memory;
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private @Nullable Moment refusedAt;

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
    if (refusedAt != null && now.secondsSince(refusedAt) >= RETRY_SECONDS) {
      Arrays.fill(refused, false);
      refusedAt = null;
    }
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
    refused = Arrays.copyOf(refused, fields.size());
    dropped = Arrays.copyOf(dropped, fields.size());
  }

  private boolean isWanted(int field, Level level) {
    return !refused[field] && !dropped[field] && level.contains(fields.get(field).level());
  }

  private void read(DeviceCalls calls, int count, Moment now) {
    Memory room = room(count);
    for (int i = 0; i < count; i++) write(asked[i], i * FieldValue.SIZE);
    int code = calls.ask(Symbol.FIELD_VALUES, 0, calls.handle(), count, room);
    if (code == ReturnCode.SUCCESS) {
      for (int i = 0; i < count; i++) take(asked[i], i * FieldValue.SIZE, now);
    } else if (code == ReturnCode.INVALID_ARGUMENT) {
      readOneByOne(calls, room, count, now);
    }
  }

  private Memory room(int count) {
    Memory room = memory;
    long size = (long) count * FieldValue.SIZE;
    if (room == null || room.size() < size) {
      room = new Memory(size);
      memory = room;
      bytes = room.getByteBuffer(0, size).order(ByteOrder.nativeOrder());
    }
    room.clear();
    return room;
  }

  private void write(int field, int at) {
    bytes.putInt(at + FieldValue.FIELD_ID, fields.get(field).id());
    bytes.putInt(at + FieldValue.SCOPE_ID, fields.get(field).scope());
    // A field that is passed over by a broken library must not read as a success.
    bytes.putInt(at + FieldValue.NVML_RETURN, ReturnCode.UNKNOWN);
  }

  private void take(int field, int at, Moment now) {
    int code = bytes.getInt(at + FieldValue.NVML_RETURN);
    if (code == ReturnCode.SUCCESS) {
      values[field] = number(at);
    } else if (ReturnCode.isLasting(code)) {
      refused[field] = true;
      if (refusedAt == null) refusedAt = now;
    }
  }

  /** A driver that refuses the whole for one field that it does not know: each by itself, once. */
  private void readOneByOne(DeviceCalls calls, Memory room, int count, Moment now) {
    boolean any = false;
    for (int i = 0; i < count && !calls.isLost(); i++) {
      room.clear();
      write(asked[i], 0);
      int code = calls.library().call(Symbol.FIELD_VALUES, calls.handle(), 1, room);
      if (code == ReturnCode.SUCCESS) {
        take(asked[i], 0, now);
        any = true;
      } else if (code == ReturnCode.INVALID_ARGUMENT) {
        refused[asked[i]] = true;
        if (refusedAt == null) refusedAt = now;
      }
    }
    if (any) calls.forgive(Symbol.FIELD_VALUES);
  }

  /** {@code nvmlValue_t} by its type; NaN for the library's "not available". */
  private double number(int at) {
    int value = at + FieldValue.VALUE;
    return switch (bytes.getInt(at + FieldValue.VALUE_TYPE)) {
      case 0 -> bytes.getDouble(value);
      case 1 -> unsigned(bytes.getInt(value));
      case 2 ->
          LONG_BYTES == Integer.BYTES
              ? unsigned(bytes.getInt(value))
              : unsigned64(bytes.getLong(value));
      case 3 -> unsigned64(bytes.getLong(value));
      case 4 -> bytes.getLong(value);
      case 5 -> bytes.getInt(value);
      case 6 -> Short.toUnsignedInt(bytes.getShort(value));
      default -> Double.NaN;
    };
  }

  /** Of the C type, 8 bytes on 64-bit Linux and 4 on Windows. */
  private static final int LONG_BYTES = com.sun.jna.Native.LONG_SIZE;

  private static double unsigned(int value) {
    return value == -1 ? Double.NaN : Integer.toUnsignedLong(value);
  }

  private static double unsigned64(long value) {
    return value < 0 ? Double.NaN : value;
  }

  /** What the field was at the last reading; NaN when not obtained. */
  public double value(int place) {
    return place < values.length ? values[place] : Double.NaN;
  }

  /** Whether the device said that it does not have the field. */
  public boolean isRefused(int place) {
    return place < refused.length && refused[place];
  }

  /** Whether the last reading obtained none at all. */
  public boolean isEmpty() {
    for (double value : values) {
      if (!Double.isNaN(value)) return false;
    }
    return true;
  }
}
