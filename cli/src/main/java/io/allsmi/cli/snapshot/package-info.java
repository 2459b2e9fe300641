/** The command {@code allsmi snapshot}. */
@NullMarked
package io.allsmi.cli.snapshot;

import org.jspecify.annotations.NullMarked;
