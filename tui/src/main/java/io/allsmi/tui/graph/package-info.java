/** Numbers over time as pictures of characters. */
@NullMarked
package io.allsmi.tui.graph;

import org.jspecify.annotations.NullMarked;
