@NullMarked
package io.allsmi.collectors.nvml.reading;

import org.jspecify.annotations.NullMarked;
