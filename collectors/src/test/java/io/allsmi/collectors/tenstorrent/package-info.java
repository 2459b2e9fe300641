@NullMarked
package io.allsmi.collectors.tenstorrent;

import org.jspecify.annotations.NullMarked;
