package io.allsmi.collectors.nvml.reading;

import com.sun.jna.Memory;
import io.allsmi.collectors.nvml.library.Layouts.FieldValue;
import io.allsmi.collectors.nvml.library.ReturnCode;
import io.allsmi.collectors.nvml.library.Symbol;
import io.allsmi.collectors.nvml.session.DeviceCalls;
import io.allsmi.model.Moment;
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

  private final List<int[]> fields = new ArrayList<>();
  private double[] values = {};
  private boolean[] refused = {};
  private @Nullable Memory memory;
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private @Nullable Moment refusedAt;

  /**
   * Adds a field.
   *
   * @param id {@code NVML_FI_DEV_…}
   * @param scope the link, lane or power scope that it is asked for; 0 for none
   * @return its place, for {@link #value}
   */
  public int add(int id, int scope) {
    fields.add(new int[] {id, scope});
    memory = null;
    return fields.size() - 1;
  }

  /** Reads all; {@link #value} answers from this reading until the next. */
  public void read(DeviceCalls calls, Moment now) {
    Memory room = memory;
    if (room == null) room = allocate();
    if (refusedAt != null && now.secondsSince(refusedAt) >= RETRY_SECONDS) {
      Arrays.fill(refused, false);
      refusedAt = null;
    }
    Arrays.fill(values, Double.NaN);
    int count = ask(calls, room, -1);
    if (count == 0) return;
    int code = calls.ask(Symbol.FIELD_VALUES, 0, calls.handle(), count, room);
    if (code == ReturnCode.SUCCESS) take(now);
    else if (code == ReturnCode.INVALID_ARGUMENT) readOneByOne(calls, room, now);
  }

  private Memory allocate() {
    Memory room = new Memory(Math.max(1, (long) fields.size() * FieldValue.SIZE));
    memory = room;
    bytes = room.getByteBuffer(0, room.size()).order(ByteOrder.nativeOrder());
    values = new double[fields.size()];
    refused = new boolean[fields.size()];
    return room;
  }

  /** Writes the questions; of all that are not refused, or of one. */
  private int ask(DeviceCalls calls, Memory room, int only) {
    if (calls.isLost()) return 0;
    room.clear();
    int count = 0;
    for (int i = 0; i < fields.size(); i++) {
      if (only >= 0 ? i != only : refused[i]) continue;
      int at = count++ * FieldValue.SIZE;
      bytes.putInt(at + FieldValue.FIELD_ID, fields.get(i)[0]);
      bytes.putInt(at + FieldValue.SCOPE_ID, fields.get(i)[1]);
      // A field that is passed over by a broken library must not read as a success.
      bytes.putInt(at + FieldValue.NVML_RETURN, ReturnCode.UNKNOWN);
    }
    return count;
  }

  private void take(Moment now) {
    int entry = 0;
    for (int i = 0; i < fields.size(); i++) {
      if (!refused[i]) take(i, FieldValue.SIZE * entry++, now);
    }
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
  private void readOneByOne(DeviceCalls calls, Memory room, Moment now) {
    boolean any = false;
    for (int i = 0; i < fields.size() && !calls.isLost(); i++) {
      if (refused[i]) continue;
      ask(calls, room, i);
      int code = calls.library().call(Symbol.FIELD_VALUES, calls.handle(), 1, room);
      if (code == ReturnCode.SUCCESS) {
        take(i, 0, now);
        any = true;
      } else if (code == ReturnCode.INVALID_ARGUMENT) {
        refused[i] = true;
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
