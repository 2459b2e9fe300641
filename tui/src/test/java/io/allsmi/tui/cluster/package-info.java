@NullMarked
package io.allsmi.tui.cluster;

import org.jspecify.annotations.NullMarked;
