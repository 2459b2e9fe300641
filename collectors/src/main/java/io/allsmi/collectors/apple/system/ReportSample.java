package io.allsmi.collectors.apple.system;

import io.allsmi.collectors.apple.energy.EnergyChannel;
import io.allsmi.collectors.apple.residency.States;
import java.util.List;
import java.util.Map;

/**
 * A sample of IOReport.
 *
 * @param seconds when it was taken, by the kernel's clock
 * @param energies the channels of the group {@code Energy Model}, in their order
 * @param cores the states of each core ({@code CPU Core Performance States}), by channel
 * @param gpu the states of the GPU ({@code GPUPH}), by channel: one or none
 */
public record ReportSample(
    double seconds, List<Energy> energies, Map<String, States> cores, Map<String, States> gpu) {
  /**
   * An energy counter.
   *
   * @param value in the channel's unit
   * @param updated when its driver wrote it, by the kernel's clock; NaN when not told
   */
  public record Energy(EnergyChannel channel, long value, double updated) {}
}
