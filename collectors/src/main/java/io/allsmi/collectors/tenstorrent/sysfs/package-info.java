/**
 * Tenstorrent's chips by what their driver shows in sysfs and procfs (tt-kmd,
 * docs/sysfs-attributes.md). Nothing here opens a device node: to open one raises the chip's power
 * state.
 */
@NullMarked
package io.allsmi.collectors.tenstorrent.sysfs;

import org.jspecify.annotations.NullMarked;
