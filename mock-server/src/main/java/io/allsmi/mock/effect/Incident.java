package io.allsmi.mock.effect;

/**
 * Something that happens to one node.
 *
 * @param effect what
 * @param devices to which devices, a bit for each; none for what happens to the node itself
 * @param when when
 */
public record Incident(Effect effect, long devices, When when) {
  /** Most devices of a node. */
  public static final int MOST_DEVICES = 64;

  public boolean isOf(int device) {
    return (devices >>> device & 1) != 0;
  }
}
