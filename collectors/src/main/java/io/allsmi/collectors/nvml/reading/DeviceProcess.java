package io.allsmi.collectors.nvml.reading;

import io.allsmi.model.DeviceUse;

/**
 * A process on one device.
 *
 * @param pid as the driver says it: of the namespace that the driver was asked from
 * @param use what it does there
 */
public record DeviceProcess(int pid, DeviceUse use) {}
