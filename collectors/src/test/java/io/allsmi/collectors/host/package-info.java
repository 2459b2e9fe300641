@NullMarked
package io.allsmi.collectors.host;

import org.jspecify.annotations.NullMarked;
