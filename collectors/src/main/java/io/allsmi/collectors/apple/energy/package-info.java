/** Power out of the energy that Apple's chips count, each counter by its own clock. */
@NullMarked
package io.allsmi.collectors.apple.energy;

import org.jspecify.annotations.NullMarked;
