@NullMarked
package io.allsmi.collectors.tenstorrent.smi;

import org.jspecify.annotations.NullMarked;
