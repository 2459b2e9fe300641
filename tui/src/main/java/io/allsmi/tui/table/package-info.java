/** Rows and columns, as data. */
@NullMarked
package io.allsmi.tui.table;

import org.jspecify.annotations.NullMarked;
