/** The HTTP face of a node: metrics, snapshots, an event stream, and who may read them. */
@NullMarked
package io.allsmi.exporter;

import org.jspecify.annotations.NullMarked;
