/** The kinds of node that can be simulated, by name. */
@NullMarked
package io.allsmi.mock.platform;

import org.jspecify.annotations.NullMarked;
