@NullMarked
package io.allsmi.fleet;

import org.jspecify.annotations.NullMarked;
