@NullMarked
package io.allsmi.collectors.nvml;

import org.jspecify.annotations.NullMarked;
