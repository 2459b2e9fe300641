package io.allsmi.collectors.apple.sensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The struct of 80 bytes that {@code AppleSMC} takes and gives, in the machine's order of bytes. A
 * key is four characters, the first in the highest byte.
 */
public final class SmcStruct {
  public static final int SIZE = 80;
  public static final int SELECTOR = 2;

  static final int KEY = 0;
  static final int DATA_SIZE = 28;
  static final int DATA_TYPE = 32;
  static final int RESULT = 40;
  static final int COMMAND = 42;
  static final int INDEX = 44;
  static final int BYTES = 48;
  static final int MOST_BYTES = SIZE - BYTES;

  private static final byte READ = 5;
  private static final byte KEY_AT = 8;
  private static final byte KEY_INFO = 9;

  private SmcStruct() {}

  private static ByteBuffer blank() {
    return ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Asks for size and type of a key. */
  public static byte[] askForInfo(String key) {
    return blank().putInt(KEY, code(key)).put(COMMAND, KEY_INFO).array();
  }

  /** Asks for the value of a key. */
  public static byte[] askForValue(String key, SmcInfo info) {
    return blank()
        .putInt(KEY, code(key))
        .putInt(DATA_SIZE, info.size())
        .putInt(DATA_TYPE, code(info.type()))
        .put(COMMAND, READ)
        .array();
  }

  /** Asks which key has a place in the list, which is sorted. */
  public static byte[] askForKey(int place) {
    return blank().putInt(INDEX, place).put(COMMAND, KEY_AT).array();
  }

  /** Size and type in an answer; size 0 when there is no such key. */
  public static SmcInfo info(byte[] answer) {
    ByteBuffer bytes = view(answer);
    if (bytes.get(RESULT) != 0) return SmcInfo.NONE;
    int size = bytes.getInt(DATA_SIZE);
    boolean sound = size > 0 && size <= MOST_BYTES;
    return sound ? new SmcInfo(size, name(bytes.getInt(DATA_TYPE))) : SmcInfo.NONE;
  }

  /** The number in an answer; NaN when it is refused or is none. */
  public static double value(byte[] answer, SmcInfo info) {
    ByteBuffer bytes = view(answer);
    if (bytes.get(RESULT) != 0) return Double.NaN;
    byte[] data = new byte[info.size()];
    bytes.get(BYTES, data);
    return SmcValue.decode(data, info.type());
  }

  /** The key in an answer; empty when there is none. */
  public static String key(byte[] answer) {
    ByteBuffer bytes = view(answer);
    return bytes.get(RESULT) == 0 ? name(bytes.getInt(KEY)) : "";
  }

  private static ByteBuffer view(byte[] answer) {
    if (answer.length != SIZE) throw new IllegalArgumentException("not a struct of the SMC");
    return ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int code(String name) {
    int code = 0;
    for (int i = 0; i < 4; i++)
      code = code << 8 | (i < name.length() ? name.charAt(i) & 0xFF : ' ');
    return code;
  }

  static String name(int code) {
    byte[] letters = {(byte) (code >>> 24), (byte) (code >>> 16), (byte) (code >>> 8), (byte) code};
    for (byte letter : letters) {
      if (letter < ' ' || letter > '~') return "";
    }
    return new String(letters, StandardCharsets.US_ASCII);
  }
}
