/** A fleet as one page of Prometheus text. */
@NullMarked
package io.allsmi.fleet.page;

import org.jspecify.annotations.NullMarked;
