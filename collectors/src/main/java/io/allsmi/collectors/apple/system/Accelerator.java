package io.allsmi.collectors.apple.system;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The registry's entry of the GPU.
 *
 * @param model {@code Apple M4 Max}; empty when not told
 * @param cores {@code gpu-core-count}; negative when not told
 * @param statistics the whole numbers of {@code PerformanceStatistics}
 * @param clients who has it open
 */
public record Accelerator(
    String model, long cores, Map<String, Long> statistics, List<Client> clients) {
  /**
   * A user of the GPU.
   *
   * @param creator {@code pid 412, WindowServer}; the name is cut
   * @param gpuNanos GPU time that it has used so far; negative when not told
   */
  public record Client(String creator, long gpuNanos) {
    /** GPU time that is not told. */
    public static final long NOT_TOLD = -1;

    private static final String PID = "pid ";

    /** The sum over a client's interfaces; not told when one of them is not. */
    public static long total(List<OptionalLong> nanos) {
      long sum = 0;
      for (OptionalLong each : nanos) {
        if (each.isEmpty() || each.getAsLong() < 0) return NOT_TOLD;
        sum += each.getAsLong();
      }
      return sum;
    }

    /** The process id; 0 when there is none. */
    public int pid() {
      if (!creator.startsWith(PID)) return 0;
      long value = 0;
      int at = PID.length();
      while (at < creator.length() && Character.isDigit(creator.charAt(at)) && value < 1L << 31) {
        value = 10 * value + (creator.charAt(at++) - '0');
      }
      return value < 1L << 31 ? (int) value : 0;
    }

    /** The name, which may be cut; empty when there is none. */
    public String name() {
      int comma = creator.indexOf(',');
      return comma < 0 ? "" : creator.substring(comma + 1).strip();
    }
  }

  /** A statistic in hundredths as a ratio; NaN when it is not told. */
  public double ratio(String statistic) {
    Long percent = statistics.get(statistic);
    return percent != null && percent >= 0 && percent <= 100 ? percent / 100.0 : Double.NaN;
  }

  /** A statistic as it is; NaN when it is not told. */
  public double number(String statistic) {
    Long value = statistics.get(statistic);
    return value != null && value >= 0 ? (double) value : Double.NaN;
  }
}
