/** Rebellions' ATOM and REBEL devices. */
@NullMarked
package io.allsmi.collectors.rebellions;

import org.jspecify.annotations.NullMarked;
