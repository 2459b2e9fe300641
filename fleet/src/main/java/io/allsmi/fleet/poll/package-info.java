/** Asks endpoints in turn, evenly spread over the interval, and makes nodes of what they say. */
@NullMarked
package io.allsmi.fleet.poll;

import org.jspecify.annotations.NullMarked;
