package io.allsmi.wire;

import io.allsmi.model.Layout;

/**
 * How much is read of what another machine sent, so that a hostile node cannot hurt the reader.
 *
 * @param bytes the longest document or page
 * @param lineBytes the longest line of a page
 * @param textLength the longest string, in UTF-16 units: a label, a name, a message
 * @param devices most devices of a node
 * @param unknownMetrics most metrics that the reader's catalogue does not have
 */
public record Limits(int bytes, int lineBytes, int textLength, int devices, int unknownMetrics) {
  /** What no honest node comes near. */
  public static final Limits DEFAULT =
      new Limits(16 << 20, 64 << 10, 16 << 10, Layout.MOST_ORDINALS, 4096);

  public Limits {
    if (devices > Layout.MOST_ORDINALS) {
      throw new IllegalArgumentException("at most " + Layout.MOST_ORDINALS + " devices");
    }
  }

  public Limits withBytes(int most) {
    return new Limits(most, lineBytes, textLength, devices, unknownMetrics);
  }

  public Limits withDevices(int most) {
    return new Limits(bytes, lineBytes, textLength, most, unknownMetrics);
  }
}
