/** {@code allsmi mock}: simulated nodes over HTTP. */
@NullMarked
package io.allsmi.cli.mock;

import org.jspecify.annotations.NullMarked;
