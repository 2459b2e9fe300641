package io.allsmi.collectors.host.disk;

import io.allsmi.collectors.host.file.Text;

/**
 * One line of /proc/diskstats. Kernels have added fields at the end (11, 15 and 17 of them behind
 * the name); the first eleven have kept their meaning.
 *
 * @param reads reads completed
 * @param readSectors sectors of 512 bytes read, whatever the device's own sector size
 * @param readMillis time of all reads, a register of 32 bits
 * @param writes writes completed
 * @param writeSectors sectors of 512 bytes written
 * @param writeMillis time of all writes, a register of 32 bits
 * @param inFlight requests under way
 * @param busyMillis time with a request under way, a register of 32 bits
 */
record DiskStats(
    long reads,
    long readSectors,
    long readMillis,
    long writes,
    long writeSectors,
    long writeMillis,
    long inFlight,
    long busyMillis) {

  /** Nothing known: -1 throughout. */
  static final DiskStats NONE = new DiskStats(-1, -1, -1, -1, -1, -1, -1, -1);

  /** The fields behind the name of a device; -1 for what is missing or is no number. */
  static DiskStats parse(Text line) {
    long reads = line.unsigned();
    line.unsigned(); // reads merged
    long readSectors = line.unsigned();
    long readMillis = line.unsigned();
    long writes = line.unsigned();
    line.unsigned(); // writes merged
    long writeSectors = line.unsigned();
    long writeMillis = line.unsigned();
    long inFlight = line.unsigned();
    long busyMillis = line.unsigned();
    // A line without the eleventh field was cut, or is none of this table.
    if (line.unsigned() < 0) return NONE;
    return new DiskStats(
        reads, readSectors, readMillis, writes, writeSectors, writeMillis, inFlight, busyMillis);
  }
}
