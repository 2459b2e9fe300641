/** What Apple's chips are called and how their tables of clocks are written. */
@NullMarked
package io.allsmi.collectors.apple.chip;

import org.jspecify.annotations.NullMarked;
