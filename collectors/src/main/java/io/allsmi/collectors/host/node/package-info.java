/**
 * A Linux host as a whole: load, uptime, what it runs, and the limits of the container that the
 * program itself runs in.
 */
@NullMarked
package io.allsmi.collectors.host.node;

import org.jspecify.annotations.NullMarked;
