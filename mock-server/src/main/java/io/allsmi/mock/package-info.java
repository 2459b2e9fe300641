/** Simulated nodes, by the same model and the same faces as real ones. */
@NullMarked
package io.allsmi.mock;

import org.jspecify.annotations.NullMarked;
