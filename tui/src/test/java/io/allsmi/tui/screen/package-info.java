@NullMarked
package io.allsmi.tui.screen;

import org.jspecify.annotations.NullMarked;
