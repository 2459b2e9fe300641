/** Colours: what a role looks like on which terminal. */
@NullMarked
package io.allsmi.tui.theme;

import org.jspecify.annotations.NullMarked;
