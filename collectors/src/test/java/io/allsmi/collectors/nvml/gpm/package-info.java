@NullMarked
package io.allsmi.collectors.nvml.gpm;

import org.jspecify.annotations.NullMarked;
