/**
 * Block devices, from /proc/diskstats and /sys/block (Documentation/admin-guide/iostats.rst,
 * Documentation/ABI/stable/sysfs-block).
 */
@NullMarked
package io.allsmi.collectors.host.disk;

import org.jspecify.annotations.NullMarked;
