package io.allsmi.collectors.furiosa.library;

/**
 * Offsets in the structs of furiosa_smi.h that are the same in all releases, in bytes, as a C
 * compiler lays them out on 64-bit Linux; a test holds them, and those of {@link Generation},
 * against it.
 */
final class Layouts {
  static final int STRING = 96;

  /** {@code FuriosaSmiDeviceHandles}: 260 bytes. */
  static final int HANDLES = 4;

  static final int MOST_HANDLES = 64;

  /** {@code FuriosaSmiDeviceInfo}: 620 bytes up to v0.4.0, then 512, and 608 since v0.6. */
  static final int INFO_INDEX = 0;

  static final int INFO_ARCH = 4;
  static final int INFO_CORES = 8;
  static final int INFO_NUMA = 12;
  static final int INFO_NAME = 16;
  static final int INFO_SERIAL = 112;
  static final int INFO_UUID = 208;
  static final int INFO_BDF = 304;
  static final int INFO_FIRMWARE = 404;

  /** Up to v0.4.0 the version of PERT, since v0.6 the prerelease of the firmware's. */
  static final int INFO_BEHIND_FIRMWARE = 512;

  /** {@code FuriosaSmiVersion}: 108 bytes, 204 since v0.6. */
  static final int VERSION_MINOR = 4;

  static final int VERSION_PATCH = 8;
  static final int VERSION_METADATA = 12;
  static final int VERSION_PRERELEASE = 108;

  /** {@code FuriosaSmiCoreStatuses}: 516 bytes, 1028 since v0.3. */
  static final int STATUSES = 4;

  /** {@code FuriosaSmiCoreFrequency}: 516 bytes. */
  static final int FREQUENCIES = 4;

  static final int FREQUENCY_SIZE = 8;
  static final int FREQUENCY = 4;

  /** {@code FuriosaSmiDevicePerformanceCounter}: 1544 bytes, 2056 since v0.3. */
  static final int COUNTERS = 8;

  /** {@code FuriosaSmiDeviceTemperature}: 16 bytes. */
  static final int TEMPERATURE_AMBIENT = 8;

  /** {@code FuriosaSmiPcieLinkInfo}: 32 bytes. */
  static final int LINK_WIDTH = 4;

  static final int LINK_MAX_WIDTH = 16;
  static final int LINK_MAX_SPEED = 24;

  /** {@code FuriosaSmiMemoryUtilization} since v0.6: 71712 bytes, of four such memories. */
  static final int MEMORY_SIZE = 17_928;

  static final int MEMORY_BLOCKS = 8;
  static final int BLOCK_SIZE = 280;
  static final int BLOCK_TOTAL = 264;
  static final int BLOCK_USED = 272;

  private Layouts() {}
}
