/** Simulated Macs with Apple Silicon: the sources {@code apple} and {@code apple-sensors}. */
@NullMarked
package io.allsmi.mock.apple;

import org.jspecify.annotations.NullMarked;
