package io.allsmi.model.catalogue;

/**
 * Says that a gauge is a limit of another metric of the same device.
 *
 * @param of the metric that is limited
 * @param role what reaching the limit means
 */
public record Limit(Metric of, LimitRole role) {}
