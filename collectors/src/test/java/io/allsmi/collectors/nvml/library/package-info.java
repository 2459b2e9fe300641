@NullMarked
package io.allsmi.collectors.nvml.library;

import org.jspecify.annotations.NullMarked;
