/**
 * Tenstorrent's chips by what {@code tt-smi -s} prints: for drivers that show nothing themselves,
 * and for what no driver shows.
 */
@NullMarked
package io.allsmi.collectors.tenstorrent.smi;

import org.jspecify.annotations.NullMarked;
