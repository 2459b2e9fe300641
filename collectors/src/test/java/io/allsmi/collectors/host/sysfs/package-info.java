@NullMarked
package io.allsmi.collectors.host.sysfs;

import org.jspecify.annotations.NullMarked;
