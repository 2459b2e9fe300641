/**
 * Network interfaces, from /proc/net/dev and /sys/class/net (Documentation/ABI/testing/sysfs-class-
 * net, Documentation/networking/statistics.rst).
 */
@NullMarked
package io.allsmi.collectors.host.network;

import org.jspecify.annotations.NullMarked;
