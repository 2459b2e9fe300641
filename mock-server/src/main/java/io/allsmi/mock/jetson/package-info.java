/** Simulated Jetson modules: the sources {@code jetson} and {@code jetson-health}. */
@NullMarked
package io.allsmi.mock.jetson;

import org.jspecify.annotations.NullMarked;
