/** Pictures of screens for documents. */
@NullMarked
package io.allsmi.tui.svg;

import org.jspecify.annotations.NullMarked;
