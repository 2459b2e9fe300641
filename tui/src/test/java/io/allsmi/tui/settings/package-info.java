/** The settings page. */
@NullMarked
package io.allsmi.tui.settings;

import org.jspecify.annotations.NullMarked;
