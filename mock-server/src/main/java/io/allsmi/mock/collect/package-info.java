/** Collectors that read a simulated node, for the engine that runs the real ones. */
@NullMarked
package io.allsmi.mock.collect;

import org.jspecify.annotations.NullMarked;
