package io.allsmi.mock.health;

import java.util.List;

/**
 * The health of one device at one time. Counts are those since the node was booted.
 *
 * @param lost whether the driver does not reach it any more
 * @param hot how far its cooling has failed: 0 for not at all, 1 when its clock is at its lowest
 * @param kelvin by how much it is warmer for it
 * @param throttledMillis milliseconds in which its heat held it back
 * @param corrected memory errors that were corrected
 * @param uncorrected memory errors that could not be corrected
 * @param rows rows of memory that were remapped, one that is pending among them
 * @param remapPending whether a row waits for a reset to be remapped
 * @param remapFailed whether a row could not be remapped
 * @param linksDown the links that are down, a bit for each
 * @param linksHurt the links that are down or have been, a bit for each
 * @param linkErrors errors of each of those
 * @param xids what the driver reported, in the order in which it first did
 */
public record Health(
    boolean lost,
    double hot,
    double kelvin,
    long throttledMillis,
    double corrected,
    double uncorrected,
    int rows,
    boolean remapPending,
    boolean remapFailed,
    long linksDown,
    long linksHurt,
    double linkErrors,
    List<XidCount> xids) {
  /** Nothing is wrong. */
  public static final Health GOOD =
      new Health(false, 0, 0, 0, 0, 0, 0, false, false, 0, 0, 0, List.of());

  public Health {
    xids = List.copyOf(xids);
  }

  /** Whether its heat holds it back. */
  public boolean throttled() {
    return hot > 0;
  }

  /** Whether a link is down. */
  public boolean isDown(int link) {
    return (linksDown >>> link & 1) != 0;
  }

  /** Whether a link has had errors. */
  public boolean hadErrors(int link) {
    return (linksHurt >>> link & 1) != 0;
  }
}
