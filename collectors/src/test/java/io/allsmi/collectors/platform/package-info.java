@NullMarked
package io.allsmi.collectors.platform;

import org.jspecify.annotations.NullMarked;
