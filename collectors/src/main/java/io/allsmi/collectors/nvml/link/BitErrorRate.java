package io.allsmi.collectors.nvml.link;

/**
 * How NVLink's rates of wrong bits are written: the exponent of ten in bits 0 to 7, the mantissa in
 * bits 8 to 11 (nvml.h, {@code NVML_NVLINK_BER_…}).
 */
final class BitErrorRate {
  private static final int EXPONENT = 0xFF;
  private static final int MANTISSA = 0xF;
  private static final int MANTISSA_SHIFT = 8;
  private static final double BEYOND = 1 << 12;

  private BitErrorRate() {}

  /** The rate as a ratio; NaN for a number that is none. */
  static double ratio(double written) {
    if (!(written >= 0 && written < BEYOND)) return Double.NaN;
    int bits = (int) written;
    int mantissa = bits >>> MANTISSA_SHIFT & MANTISSA;
    double ratio = mantissa / Math.pow(10, bits & EXPONENT);
    return ratio <= 1 ? ratio : Double.NaN;
  }
}
