/** The first page: the whole machine at a glance. */
@NullMarked
package io.allsmi.tui.overview;

import org.jspecify.annotations.NullMarked;
