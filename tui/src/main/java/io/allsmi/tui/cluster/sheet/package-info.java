/** Lists of the cluster as data: columns that are sorted by, and rows in an order. */
@NullMarked
package io.allsmi.tui.cluster.sheet;

import org.jspecify.annotations.NullMarked;
