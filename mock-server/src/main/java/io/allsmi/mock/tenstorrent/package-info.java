/** Simulated cards of Tenstorrent, which answer as the source {@code tenstorrent}. */
@NullMarked
package io.allsmi.mock.tenstorrent;

import org.jspecify.annotations.NullMarked;
