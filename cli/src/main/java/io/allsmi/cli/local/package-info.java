/** The command {@code allsmi local}. */
@NullMarked
package io.allsmi.cli.local;

import org.jspecify.annotations.NullMarked;
