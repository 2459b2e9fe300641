/** Tests of Rebellions' devices. */
@NullMarked
package io.allsmi.collectors.rebellions.smi;

import org.jspecify.annotations.NullMarked;
