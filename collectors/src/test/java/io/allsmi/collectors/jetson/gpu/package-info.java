@NullMarked
package io.allsmi.collectors.jetson.gpu;

import org.jspecify.annotations.NullMarked;
