/**
 * Macs with Apple's chips, without root: the GPU, the neural engine, power and clocks of the CPU's
 * clusters, sensors and fans. Thin calls of the frameworks are in {@code binding}; all that
 * understands their answers is above {@link io.allsmi.collectors.apple.system.Mac}.
 */
@NullMarked
package io.allsmi.collectors.apple;

import org.jspecify.annotations.NullMarked;
