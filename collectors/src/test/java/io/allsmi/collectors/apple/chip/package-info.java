@NullMarked
package io.allsmi.collectors.apple.chip;

import org.jspecify.annotations.NullMarked;
