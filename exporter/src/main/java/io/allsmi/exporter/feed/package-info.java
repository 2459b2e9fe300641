/** When a node is asked, and by whom the answer is shared. */
@NullMarked
package io.allsmi.exporter.feed;

import org.jspecify.annotations.NullMarked;
