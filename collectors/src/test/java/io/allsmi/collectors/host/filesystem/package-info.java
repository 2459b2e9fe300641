@NullMarked
package io.allsmi.collectors.host.filesystem;

import org.jspecify.annotations.NullMarked;
