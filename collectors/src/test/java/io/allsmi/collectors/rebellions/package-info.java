/** Tests of Rebellions' devices. */
@NullMarked
package io.allsmi.collectors.rebellions;

import org.jspecify.annotations.NullMarked;
