@NullMarked
package io.allsmi.collectors.tenstorrent.card;

import org.jspecify.annotations.NullMarked;
