@NullMarked
package io.allsmi.tui.page;

import org.jspecify.annotations.NullMarked;
