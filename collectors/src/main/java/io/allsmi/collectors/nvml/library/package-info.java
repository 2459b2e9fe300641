/** NVIDIA's management library as the program calls it: symbols, layouts, return codes. */
@NullMarked
package io.allsmi.collectors.nvml.library;

import org.jspecify.annotations.NullMarked;
