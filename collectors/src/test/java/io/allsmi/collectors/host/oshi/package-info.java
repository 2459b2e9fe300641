@NullMarked
package io.allsmi.collectors.host.oshi;

import org.jspecify.annotations.NullMarked;
