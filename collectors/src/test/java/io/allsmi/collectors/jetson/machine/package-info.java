@NullMarked
package io.allsmi.collectors.jetson.machine;

import org.jspecify.annotations.NullMarked;
