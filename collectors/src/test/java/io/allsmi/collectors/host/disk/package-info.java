@NullMarked
package io.allsmi.collectors.host.disk;

import org.jspecify.annotations.NullMarked;
