@NullMarked
package io.allsmi.collectors.nvml.event;

import org.jspecify.annotations.NullMarked;
