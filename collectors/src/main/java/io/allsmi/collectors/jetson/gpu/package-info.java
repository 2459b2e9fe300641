/**
 * The GPU of a Tegra and what stands beside it on the chip: load, clocks, memory's clock, engines,
 * processes.
 */
@NullMarked
package io.allsmi.collectors.jetson.gpu;

import org.jspecify.annotations.NullMarked;
