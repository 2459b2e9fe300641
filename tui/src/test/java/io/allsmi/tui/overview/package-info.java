@NullMarked
package io.allsmi.tui.overview;

import org.jspecify.annotations.NullMarked;
