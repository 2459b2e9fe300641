/** Snapshots as JSON, schema {@code allsmi/1}. */
@NullMarked
package io.allsmi.wire.json;

import org.jspecify.annotations.NullMarked;
