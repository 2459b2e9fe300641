/** What several host collectors look up in sysfs: links, PCI addresses, sensor chips, the boot. */
@NullMarked
package io.allsmi.collectors.host.sysfs;

import org.jspecify.annotations.NullMarked;
