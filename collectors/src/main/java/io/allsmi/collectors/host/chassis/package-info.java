/**
 * The machine as a box: its model, and the sensors of its board (Documentation/hwmon/sysfs-
 * interface, Documentation/ABI/testing/sysfs-firmware-dmi-id).
 */
@NullMarked
package io.allsmi.collectors.host.chassis;

import org.jspecify.annotations.NullMarked;
