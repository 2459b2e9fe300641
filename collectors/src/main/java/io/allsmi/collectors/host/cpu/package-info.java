/**
 * CPU packages of a Linux host: time by /proc/stat (proc(5)), clocks by cpufreq, temperatures by
 * hwmon, energy by powercap (Documentation/admin-guide/pm, Documentation/power/powercap).
 */
@NullMarked
package io.allsmi.collectors.host.cpu;

import org.jspecify.annotations.NullMarked;
