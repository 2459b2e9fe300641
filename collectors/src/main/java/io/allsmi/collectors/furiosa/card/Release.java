package io.allsmi.collectors.furiosa.card;

/**
 * A version as the driver and the library write it: {@code 2026.4.0~rc1, abc123}.
 *
 * @param major 2026; 0 when there is no number
 * @param minor 4
 */
public record Release(int major, int minor) {
  /** The numbers at the start of a version. */
  public static Release of(String version) {
    int[] numbers = new int[2];
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      int start = at;
      while (at < version.length() && at - start < 6 && isDigit(version.charAt(at))) {
        numbers[i] = numbers[i] * 10 + (version.charAt(at++) - '0');
      }
      if (at == start || at == version.length() || version.charAt(at) != '.') break;
      at++;
    }
    return new Release(numbers[0], numbers[1]);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Whether it is that version or a later one. */
  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return major > otherMajor || (major == otherMajor && minor >= otherMinor);
  }

  /**
   * Whether {@code device_state} says that the card is alive: 0 does since 2026.4 (furiosa-smi
   * 2026.4.0), 1 did up to 2024 (device-api). NaN for releases between, of which nobody has said.
   */
  public double alive(double state) {
    if (!(state >= 0)) return Double.NaN;
    if (isAtLeast(2026, 4)) return state == 0 ? 1 : 0;
    return major > 0 && !isAtLeast(2025, 0) ? state == 1 ? 1 : 0 : Double.NaN;
  }
}
