package io.allsmi.cli.snapshot;

import java.util.List;
import java.util.Locale;

/**
 * What {@code --require} demands: so many devices of a kind.
 *
 * @param kind one of {@link #KINDS}
 * @param count from 0
 */
public record Requirement(String kind, Comparison comparison, long count) {
  /** What can be counted; {@code accelerator} is every GPU and NPU. */
  public static final List<String> KINDS =
      List.of(
          "accelerator",
          "gpu",
          "npu",
          "board",
          "chip",
          "partition",
          "cpu",
          "disk",
          "filesystem",
          "network",
          "chassis");

  /** How a number compares. */
  public enum Comparison {
    AT_LEAST(">="),
    MORE_THAN(">"),
    EXACTLY("="),
    AT_MOST("<="),
    FEWER_THAN("<");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** As it is typed. */
    public String sign() {
      return sign;
    }
  }

  /** Whether so many devices meet it. */
  public boolean isMetBy(long found) {
    return switch (comparison) {
      case AT_LEAST -> found >= count;
      case MORE_THAN -> found > count;
      case EXACTLY -> found == count;
      case AT_MOST -> found <= count;
      case FEWER_THAN -> found < count;
    };
  }

  /** The line that says so when it is not met: {@code gpu>=8 is not met: 7 found}. */
  public String complaint(long found) {
    return this + " is not met: " + found + " found";
  }

  @Override
  public String toString() {
    return kind.toLowerCase(Locale.ROOT) + comparison.sign() + count;
  }
}
