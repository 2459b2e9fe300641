@NullMarked
package io.allsmi.collectors.nvml.smi;

import org.jspecify.annotations.NullMarked;
