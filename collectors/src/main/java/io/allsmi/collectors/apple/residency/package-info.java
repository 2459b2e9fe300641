/** How busy cores and the GPU were, and at which clocks, by the time that they spent in states. */
@NullMarked
package io.allsmi.collectors.apple.residency;

import org.jspecify.annotations.NullMarked;
