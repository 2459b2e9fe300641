/** NVIDIA GPUs by the vendor's command, where the library cannot be loaded into this program. */
@NullMarked
package io.allsmi.collectors.nvml.smi;

import org.jspecify.annotations.NullMarked;
