@NullMarked
package io.allsmi.tui.device;

import org.jspecify.annotations.NullMarked;
