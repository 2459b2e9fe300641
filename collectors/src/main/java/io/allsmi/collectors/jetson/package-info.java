/**
 * NVIDIA's Jetsons: the module as a board with its rails, zones, fans and modes, and the GPU of its
 * SoC with the engines beside it, out of sysfs and debugfs. Where NVML reads that GPU too, both
 * describe one device.
 */
@NullMarked
package io.allsmi.collectors.jetson;

import org.jspecify.annotations.NullMarked;
