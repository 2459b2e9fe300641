@NullMarked
package io.allsmi.collectors.nvml.link;

import org.jspecify.annotations.NullMarked;
