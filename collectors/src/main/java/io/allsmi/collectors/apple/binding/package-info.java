/**
 * The frameworks of macOS, called through JNA: CoreFoundation, IOKit, IOReport, the HID event
 * system, sysctl and notify. IOReport and the HID event system have no public header; their
 * prototypes are those that all open tools use (vladkens/macmon, src_lib/sources.rs). It has never
 * been run.
 */
@NullMarked
package io.allsmi.collectors.apple.binding;

import org.jspecify.annotations.NullMarked;
