/** Snapshots as Prometheus text 0.0.4 and OpenMetrics 1.0, written and read. */
@NullMarked
package io.allsmi.wire.text;

import org.jspecify.annotations.NullMarked;
