package io.allsmi.insight.expect;

/**
 * So many devices should be there.
 *
 * @param word a kind of device, {@code accelerator} for all of them, or a vendor
 * @param count from 0
 */
public record Expectation(String word, int count) {
  @Override
  public String toString() {
    return word + "=" + count;
  }
}
