/** NVML against the fake library of {@code src/test/c/nvml}. */
@NullMarked
package io.allsmi.collectors.nvml;

import org.jspecify.annotations.NullMarked;
