/**
 * The settings page: each setting of the screen as a row of a table of data ({@link
 * io.allsmi.tui.settings.Item}), with what follows from it to be seen at once.
 */
@NullMarked
package io.allsmi.tui.settings;

import org.jspecify.annotations.NullMarked;
