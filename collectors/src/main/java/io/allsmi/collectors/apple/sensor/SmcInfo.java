package io.allsmi.collectors.apple.sensor;

/**
 * What a key of the SMC holds.
 *
 * @param size in bytes, 0 when there is no such key
 * @param type four characters, {@code "flt "}
 */
public record SmcInfo(int size, String type) {
  /** There is no such key. */
  public static final SmcInfo NONE = new SmcInfo(0, "");

  public boolean isThere() {
    return size > 0;
  }
}
