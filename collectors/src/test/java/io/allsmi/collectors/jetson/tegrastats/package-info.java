@NullMarked
package io.allsmi.collectors.jetson.tegrastats;

import org.jspecify.annotations.NullMarked;
