@NullMarked
package io.allsmi.collectors.apple.sensor;

import org.jspecify.annotations.NullMarked;
