/** What the driver reports by itself: Xids and other events, and what they mean. */
@NullMarked
package io.allsmi.collectors.nvml.event;

import org.jspecify.annotations.NullMarked;
