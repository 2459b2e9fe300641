/** Simulated nodes and fleets of them: the way in. */
@NullMarked
package io.allsmi.mock.node;

import org.jspecify.annotations.NullMarked;
