/**
 * GPU performance monitoring of Hopper and later (nvml.h, "NVML GPM"): what the counters of the
 * hardware say between two samples, of a device or of one of its GPU instances.
 */
@NullMarked
package io.allsmi.collectors.nvml.gpm;

import org.jspecify.annotations.NullMarked;
