package io.allsmi.cli.snapshot;

import io.allsmi.model.catalogue.DeviceKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code --require} demands: so many devices of a kind.
 *
 * @param kind one of {@link #kinds}
 * @param count from 0
 */
public record Requirement(String kind, Comparison comparison, long count) {
  /** Counts every top-level accelerator, whatever its kind. */
  private static final String ACCELERATOR = "accelerator";

  /** What can be counted: {@code accelerator}, and every kind of device. */
  public static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    kinds.add(ACCELERATOR);
    for (DeviceKind known : DeviceKind.known()) kinds.add(known.word());
    return kinds;
  }

  /** Whether a device of this kind is one of those to count. */
  public boolean counts(DeviceKind found) {
    return kind.equals(ACCELERATOR) ? found.isAccelerator() : kind.equals(found.word());
  }

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
    return kind + comparison.sign() + count;
  }
}
