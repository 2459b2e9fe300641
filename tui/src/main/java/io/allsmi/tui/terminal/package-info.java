/**
 * The terminal: opened with {@link io.allsmi.tui.terminal.LiveScreen}, driven by {@link
 * io.allsmi.tui.terminal.ScreenLoop}. Screens see {@link io.allsmi.tui.terminal.Input} and a
 * canvas; Lanterna, JNA and descriptors end here.
 */
@NullMarked
package io.allsmi.tui.terminal;

import org.jspecify.annotations.NullMarked;
