/**
 * Simulated nodes on the network, and the way to steer them: a library, and {@code allsmi mock}.
 */
@NullMarked
package io.allsmi.mock.serve;

import org.jspecify.annotations.NullMarked;
