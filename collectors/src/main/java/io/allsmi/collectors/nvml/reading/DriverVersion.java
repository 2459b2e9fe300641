package io.allsmi.collectors.nvml.reading;

/**
 * The first two numbers of a driver's version, for what changed its meaning from one to the next.
 *
 * @param major 580 of {@code 580.65.06}; 0 when not known
 * @param minor 65 of it
 */
record DriverVersion(int major, int minor) {
  static DriverVersion of(String version) {
    int dot = version.indexOf('.');
    if (dot < 0) return new DriverVersion(0, 0);
    int end = version.indexOf('.', dot + 1);
    int major = number(version.substring(0, dot));
    int minor = number(version.substring(dot + 1, end < 0 ? version.length() : end));
    return major < 0 || minor < 0 ? new DriverVersion(0, 0) : new DriverVersion(major, minor);
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 6) return -1;
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9') return -1;
      value = 10 * value + digit - '0';
    }
    return value;
  }

  boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }
}
