@NullMarked
package io.allsmi.collectors.tenstorrent.sysfs;

import org.jspecify.annotations.NullMarked;
