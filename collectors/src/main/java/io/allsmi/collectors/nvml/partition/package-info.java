/** What a device is divided into: MIG instances, and the virtual GPUs of a host. */
@NullMarked
package io.allsmi.collectors.nvml.partition;

import org.jspecify.annotations.NullMarked;
