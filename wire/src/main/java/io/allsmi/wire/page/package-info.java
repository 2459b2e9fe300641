/** The lines of a page of metrics, whoever wrote it, and the memory of the page before. */
@NullMarked
package io.allsmi.wire.page;

import org.jspecify.annotations.NullMarked;
