@NullMarked
package io.allsmi.collectors.jetson;

import org.jspecify.annotations.NullMarked;
