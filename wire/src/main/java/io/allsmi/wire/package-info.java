/** Snapshots as bytes, in both directions: what the formats share. */
@NullMarked
package io.allsmi.wire;

import org.jspecify.annotations.NullMarked;
