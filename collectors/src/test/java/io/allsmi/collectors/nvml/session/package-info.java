@NullMarked
package io.allsmi.collectors.nvml.session;

import org.jspecify.annotations.NullMarked;
