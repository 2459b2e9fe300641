/** The screens: pure functions of a view of the fleet, the state of the screen and its size. */
@NullMarked
package io.allsmi.tui.screen;

import org.jspecify.annotations.NullMarked;
