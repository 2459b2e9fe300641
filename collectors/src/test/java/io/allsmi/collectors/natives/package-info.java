@NullMarked
package io.allsmi.collectors.natives;

import org.jspecify.annotations.NullMarked;
