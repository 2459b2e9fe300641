/** Rebellions' management library, {@code librbln-ml.so}. */
@NullMarked
package io.allsmi.collectors.rebellions.library;

import org.jspecify.annotations.NullMarked;
