/** Rebellions' devices and boards, whatever they were read by. */
@NullMarked
package io.allsmi.collectors.rebellions.npu;

import org.jspecify.annotations.NullMarked;
