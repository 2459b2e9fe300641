/** Tests of Rebellions' devices. */
@NullMarked
package io.allsmi.collectors.rebellions.library;

import org.jspecify.annotations.NullMarked;
