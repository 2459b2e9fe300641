/** Tenstorrent's chips and boards: who reads them, from the driver's files and by its command. */
@NullMarked
package io.allsmi.collectors.tenstorrent;

import org.jspecify.annotations.NullMarked;
