/** Simulated GPUs of NVIDIA, which answer as the sources {@code nvml} and {@code nvml-health}. */
@NullMarked
package io.allsmi.mock.nvidia;

import org.jspecify.annotations.NullMarked;
