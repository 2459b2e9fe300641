package io.allsmi.mock.node;

import io.allsmi.mock.source.SimulatedPlatform;

/**
 * A platform and how many accelerators of it a node has.
 *
 * @param platform what they are
 * @param count how many
 */
public record PlatformSpec(SimulatedPlatform platform, int count) {
  /** As it is written: {@code nvidia-h100:8}. */
  @Override
  public String toString() {
    return platform.name() + ":" + count;
  }
}
