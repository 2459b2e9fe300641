/** What NVIDIA's tool {@code tegrastats} prints, for Jetsons whose sysfs is not to be had. */
@NullMarked
package io.allsmi.collectors.jetson.tegrastats;

import org.jspecify.annotations.NullMarked;
