@NullMarked
package io.allsmi.collectors.apple;

import org.jspecify.annotations.NullMarked;
