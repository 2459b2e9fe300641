@NullMarked
package io.allsmi.collectors.engine;

import org.jspecify.annotations.NullMarked;
