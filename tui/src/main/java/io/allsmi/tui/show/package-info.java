/** Numbers and marks as every page shows them. */
@NullMarked
package io.allsmi.tui.show;

import org.jspecify.annotations.NullMarked;
