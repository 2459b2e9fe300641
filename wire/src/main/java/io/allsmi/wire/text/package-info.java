/** Snapshots as the Prometheus text exposition, format 0.0.4. */
@NullMarked
package io.allsmi.wire.text;

import org.jspecify.annotations.NullMarked;
