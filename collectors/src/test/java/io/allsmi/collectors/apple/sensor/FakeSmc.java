package io.allsmi.collectors.apple.sensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An SMC with keys that a test gives it, which answers in its struct as the real one does. */
public final class FakeSmc implements SmcPort {
  private static final int KEY_NOT_FOUND = 132;

  private final Map<String, byte[]> values = new TreeMap<>();
  private final Map<String, String> types = new TreeMap<>();
  private int calls;

  public FakeSmc number(String key, double value) {
    byte[] bytes =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat((float) value).array();
    return key(key, "flt ", bytes);
  }

  public FakeSmc key(String key, String type, byte... bytes) {
    values.put(key, bytes);
    types.put(key, type);
    return this;
  }

  int calls() {
    return calls;
  }

  @Override
  public Optional<byte[]> call(byte[] request) {
    calls++;
    values.put("#KEY", ByteBuffer.allocate(4).putInt(values.size()).array());
    types.put("#KEY", "ui32");
    ByteBuffer asked = ByteBuffer.wrap(request).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer answer = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    String key = SmcStruct.name(asked.getInt(0));
    byte command = asked.get(42);
    List<String> sorted = new ArrayList<>(values.keySet());
    if (command == 8) {
      int place = asked.getInt(44);
      if (place < sorted.size()) answer.putInt(0, SmcStruct.code(sorted.get(place)));
      else answer.put(40, (byte) KEY_NOT_FOUND);
      return Optional.of(answer.array());
    }
    byte[] value = values.get(key);
    if (value == null) {
      answer.put(40, (byte) KEY_NOT_FOUND);
    } else if (command == 9) {
      answer.putInt(28, value.length).putInt(32, SmcStruct.code(types.getOrDefault(key, "")));
    } else {
      answer.put(48, value);
    }
    return Optional.of(answer.array());
  }
}
