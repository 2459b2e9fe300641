/** The sink of {@link System.Logger}: one line a message, cheap to start. */
@NullMarked
package io.allsmi.cli.log;

import org.jspecify.annotations.NullMarked;
