/** Main memory and swap of a Linux host, by /proc/meminfo (proc(5)). */
@NullMarked
package io.allsmi.collectors.host.memory;

import org.jspecify.annotations.NullMarked;
