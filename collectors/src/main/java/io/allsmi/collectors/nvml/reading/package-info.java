/**
 * What is read of a device, a class for each group of quantities. Each keeps what it needs from one
 * tick to the next, asks through {@link io.allsmi.collectors.nvml.session.DeviceCalls} and sets
 * what it obtained.
 */
@NullMarked
package io.allsmi.collectors.nvml.reading;

import org.jspecify.annotations.NullMarked;
