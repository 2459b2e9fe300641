/**
 * NVIDIA GPUs through the NVIDIA Management Library (NVML). Facts on its functions are from {@code
 * nvml.h} (NVML API version 13) and the NVML API reference.
 */
@NullMarked
package io.allsmi.collectors.nvml;

import org.jspecify.annotations.NullMarked;
