@NullMarked
package io.allsmi.tui;

import org.jspecify.annotations.NullMarked;
