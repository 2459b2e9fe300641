/** How a Jetson's attributes are read: one number in a file, in base units, or nothing. */
@NullMarked
package io.allsmi.collectors.jetson.file;

import org.jspecify.annotations.NullMarked;
