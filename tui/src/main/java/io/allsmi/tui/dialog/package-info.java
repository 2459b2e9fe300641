/** Small things that come up over a page and take the keys while they are there. */
@NullMarked
package io.allsmi.tui.dialog;

import org.jspecify.annotations.NullMarked;
