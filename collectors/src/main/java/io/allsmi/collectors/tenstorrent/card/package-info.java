/** What Tenstorrent's chips and boards are called, whoever reads them. */
@NullMarked
package io.allsmi.collectors.tenstorrent.card;

import org.jspecify.annotations.NullMarked;
