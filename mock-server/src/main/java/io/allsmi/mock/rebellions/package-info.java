/** Simulated cards of Rebellions, which answer as the source {@code rebellions}. */
@NullMarked
package io.allsmi.mock.rebellions;

import org.jspecify.annotations.NullMarked;
