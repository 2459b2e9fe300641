@NullMarked
package io.allsmi.collectors.apple.residency;

import org.jspecify.annotations.NullMarked;
