/** How a problem is told to a person: one line, an exit code and the nearest right word. */
@NullMarked
package io.allsmi.cli.failure;

import org.jspecify.annotations.NullMarked;
