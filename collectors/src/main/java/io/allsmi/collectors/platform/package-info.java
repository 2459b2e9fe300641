/** The machine that the program runs on, behind the one interface that collectors know. */
@NullMarked
package io.allsmi.collectors.platform;

import org.jspecify.annotations.NullMarked;
