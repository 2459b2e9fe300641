/** What Rebellions' driver says in sysfs. */
@NullMarked
package io.allsmi.collectors.rebellions.kernel;

import org.jspecify.annotations.NullMarked;
