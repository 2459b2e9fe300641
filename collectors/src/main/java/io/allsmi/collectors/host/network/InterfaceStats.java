package io.allsmi.collectors.host.network;

import io.allsmi.collectors.host.file.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line of /proc/net/dev; -1 for what is missing or is no number. What the kernel prints as
 * dropped includes what the card missed for want of buffers.
 *
 * @param name of the interface
 */
record InterfaceStats(
    String name,
    long receivedBytes,
    long receivedPackets,
    long receiveErrors,
    long receiveDropped,
    long transmittedBytes,
    long transmittedPackets,
    long transmitErrors,
    long transmitDropped) {

  /** The interface of a line; null for the two lines of heading and for what is none. */
  static @Nullable InterfaceStats parse(Text line) {
    line.skipSpaces();
    int start = line.position();
    if (!line.skipPast(':')) return null;
    String name = line.between(start, line.position() - 1).strip();
    if (!isName(name)) return null;
    long receivedBytes = line.unsigned();
    long receivedPackets = line.unsigned();
    long receiveErrors = line.unsigned();
    long receiveDropped = line.unsigned();
    line.skipWords(4); // fifo, frame, compressed, multicast
    return new InterfaceStats(
        name,
        receivedBytes,
        receivedPackets,
        receiveErrors,
        receiveDropped,
        line.unsigned(),
        line.unsigned(),
        line.unsigned(),
        line.unsigned());
  }

  /** What can be a folder's name in sysfs; the kernel allows no more than 15 bytes. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 15
        && name.indexOf('/') < 0
        && name.indexOf(' ') < 0
        && !name.equals(".")
        && !name.equals("..");
  }

  /** Whether a counter has begun again since an earlier reading. */
  boolean hasRestarted(InterfaceStats before) {
    return isLess(receivedBytes, before.receivedBytes)
        || isLess(receivedPackets, before.receivedPackets)
        || isLess(receiveErrors, before.receiveErrors)
        || isLess(receiveDropped, before.receiveDropped)
        || isLess(transmittedBytes, before.transmittedBytes)
        || isLess(transmittedPackets, before.transmittedPackets)
        || isLess(transmitErrors, before.transmitErrors)
        || isLess(transmitDropped, before.transmitDropped);
  }

  private static boolean isLess(long now, long before) {
    return now >= 0 && before >= 0 && now < before;
  }
}
