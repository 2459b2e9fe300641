package io.allsmi.collectors.nvml.link;

/**
 * The health of a device's part of the fabric, as the driver writes it.
 *
 * @param mask {@code NVML_GPU_FABRIC_HEALTH_MASK_…}: small fields, of which 0 says "not supported"
 * @param summary {@code NVML_GPU_FABRIC_HEALTH_SUMMARY_…}: 0 not supported, 1 healthy, 2 unhealthy,
 *     3 limited capacity
 */
record FabricHealth(int mask, int summary) {
  /** In each field of two bits: it is so, it is not so. */
  private static final int TRUE = 1;

  private static final int FALSE = 2;

  /** Places of the fields of two bits that tell of trouble, in the order of the catalogue. */
  private static final int CONDITIONS = 4;

  private static final int CONFIGURATION_SHIFT = 8;
  private static final int PARTITION_SHIFT = 12;

  /** Of the field of four bits: from 2 on it says what is wrong. */
  private static final int CORRECT = 1;

  private static final int LAST_CONFIGURATION = 8;

  private static final int HEALTHY = 1;
  private static final int LIMITED = 3;
  private static final int LIMITED_FLAG = 11;
  private static final int OTHER_FLAG = 12;

  private int condition(int shift) {
    return mask >>> shift & 3;
  }

  private int configuration() {
    return mask >>> CONFIGURATION_SHIFT & 0xF;
  }

  private boolean isAnySupported() {
    for (int i = 0; i < CONDITIONS; i++) {
      if (condition(2 * i) != 0) return true;
    }
    return configuration() != 0;
  }

  /** Bits of the catalogue's states; NaN where the driver says nothing. */
  double trouble() {
    if (!isAnySupported() && (summary == 0 || summary > LIMITED)) return Double.NaN;
    int flags = 0;
    for (int i = 0; i < CONDITIONS; i++) {
      if (condition(2 * i) == TRUE) flags |= 1 << i;
    }
    int configuration = configuration();
    if (configuration > LAST_CONFIGURATION) flags |= 1 << OTHER_FLAG;
    else if (configuration > CORRECT) flags |= 1 << (CONDITIONS + configuration - CORRECT - 1);
    if (summary == LIMITED) flags |= 1 << LIMITED_FLAG;
    return flags;
  }

  /** 1 or 0, by the driver's summary; where an older one gives none, by its list of trouble. */
  double healthy() {
    if (summary > 0 && summary <= LIMITED) return summary == HEALTHY ? 1 : 0;
    double trouble = trouble();
    if (Double.isNaN(trouble)) return Double.NaN;
    return trouble == 0 ? 1 : 0;
  }

  /** 1 or 0; NaN where the driver does not say. */
  double partitionAssigned() {
    int assigned = condition(PARTITION_SHIFT);
    if (assigned == TRUE) return 1;
    return assigned == FALSE ? 0 : Double.NaN;
  }
}
