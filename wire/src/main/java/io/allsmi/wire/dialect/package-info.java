/** What other exporters call the metrics of the catalogue: one table each, read both ways. */
@NullMarked
package io.allsmi.wire.dialect;

import org.jspecify.annotations.NullMarked;
