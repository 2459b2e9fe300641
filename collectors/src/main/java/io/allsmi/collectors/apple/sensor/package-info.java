/** What the system management controller and the sensors of the HID system write. */
@NullMarked
package io.allsmi.collectors.apple.sensor;

import org.jspecify.annotations.NullMarked;
