/** The heat map: which cell stands for which devices, and how it looks. */
@NullMarked
package io.allsmi.tui.cluster.heat;

import org.jspecify.annotations.NullMarked;
