/**
 * The page of one device and the page of all readings: pure functions of a view, as all screens.
 */
@NullMarked
package io.allsmi.tui.device;

import org.jspecify.annotations.NullMarked;
