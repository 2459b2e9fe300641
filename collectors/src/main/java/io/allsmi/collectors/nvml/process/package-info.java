/** Which processes use a device or an instance of it, and how much of it. */
@NullMarked
package io.allsmi.collectors.nvml.process;

import org.jspecify.annotations.NullMarked;
