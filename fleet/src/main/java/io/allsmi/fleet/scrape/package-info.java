/** Fetches what endpoints say over HTTP, and reads it. */
@NullMarked
package io.allsmi.fleet.scrape;

import org.jspecify.annotations.NullMarked;
