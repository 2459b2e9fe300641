@NullMarked
package io.allsmi.collectors.apple.energy;

import org.jspecify.annotations.NullMarked;
