/** What the module of a Jetson and its carrier measure: rails, thermal zones, fans, modes. */
@NullMarked
package io.allsmi.collectors.jetson.board;

import org.jspecify.annotations.NullMarked;
