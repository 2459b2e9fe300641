/**
 * The sink of {@link System.Logger}: one line a message. A first message costs a third of a
 * millisecond here and over 30 with the platform's own java.util.logging, but the first {@code
 * System.getLogger} costs about 10 whoever serves it: fetch a logger when there is something to
 * say, never in a static field of a class that every start loads.
 */
@NullMarked
package io.allsmi.cli.log;

import org.jspecify.annotations.NullMarked;
