@NullMarked
package io.allsmi.collectors.apple.system;

import org.jspecify.annotations.NullMarked;
