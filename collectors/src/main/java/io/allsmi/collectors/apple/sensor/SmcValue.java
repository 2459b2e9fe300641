package io.allsmi.collectors.apple.sensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as the SMC writes them; {@code flt } is the only type that is little-endian. */
final class SmcValue {
  private SmcValue() {}

  /** The number; NaN when type and length do not fit. */
  static double decode(byte[] data, String type) {
    return switch (type) {
      case "flt " ->
          data.length == 4
              ? ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getFloat(0)
              : Double.NaN;
      case "ui8 " -> data.length == 1 ? unsigned(data) : Double.NaN;
      case "ui16" -> data.length == 2 ? unsigned(data) : Double.NaN;
      case "ui32" -> data.length == 4 ? unsigned(data) : Double.NaN;
      case "fpe2" -> data.length == 2 ? unsigned(data) / 4 : Double.NaN;
      case "sp78" -> data.length == 2 ? ByteBuffer.wrap(data).getShort(0) / 256.0 : Double.NaN;
      default -> Double.NaN;
    };
  }

  private static double unsigned(byte[] data) {
    long value = 0;
    for (byte octet : data) value = value << 8 | (octet & 0xFF);
    return (double) value;
  }
}
