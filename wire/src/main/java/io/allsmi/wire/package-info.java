@NullMarked
package io.allsmi.wire;

import org.jspecify.annotations.NullMarked;
