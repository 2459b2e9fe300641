/** What a node should have, by its operator's word. */
@NullMarked
package io.allsmi.insight.expect;

import org.jspecify.annotations.NullMarked;
