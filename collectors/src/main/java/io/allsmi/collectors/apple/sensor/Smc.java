package io.allsmi.collectors.apple.sensor;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of an SMC. There are thousands and each look-up takes a fraction of a millisecond; their
 * list is sorted, so that those of the temperatures are found by halving and nothing else is looked
 * at.
 */
public final class Smc {
  private static final int MOST_KEYS = 1 << 16;
  private static final int MOST_FOUND = 1024;

  private final SmcPort port;

  /** A key with what it holds. */
  public record Key(String name, SmcInfo info) {}

  public Smc(SmcPort port) {
    this.port = port;
  }

  /** What a key holds. */
  public SmcInfo info(String key) {
    return port.call(SmcStruct.askForInfo(key)).map(SmcStruct::info).orElse(SmcInfo.NONE);
  }

  /** The number of a key; NaN when there is none. */
  public double read(Key key) {
    byte[] request = SmcStruct.askForValue(key.name, key.info);
    return port.call(request).map(answer -> SmcStruct.value(answer, key.info)).orElse(Double.NaN);
  }

  /** The number of a key that was not looked up before; NaN when there is none. */
  public double read(String key) {
    SmcInfo info = info(key);
    return info.isThere() ? read(new Key(key, info)) : Double.NaN;
  }

  /** The keys that begin with such a letter and hold a number of type {@code flt}, sorted. */
  public List<Key> floats(char first) {
    int count = count();
    List<Key> found = new ArrayList<>();
    int from = place(first, count);
    for (int place = from; place < count && found.size() < MOST_FOUND; place++) {
      String name = key(place);
      if (name.isEmpty() || name.charAt(0) != first) break;
      SmcInfo info = info(name);
      if (info.type().equals("flt ")) found.add(new Key(name, info));
    }
    return found;
  }

  private int count() {
    double count = read("#KEY");
    return count >= 0 && count <= MOST_KEYS ? (int) count : 0;
  }

  /** The first place of a key that does not stand before a letter. */
  private int place(char first, int count) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      String name = key(middle);
      if (!name.isEmpty() && name.charAt(0) < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private String key(int place) {
    return port.call(SmcStruct.askForKey(place)).map(SmcStruct::key).orElse("");
  }
}
