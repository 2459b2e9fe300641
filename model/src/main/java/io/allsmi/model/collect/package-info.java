@NullMarked
package io.allsmi.model.collect;

import org.jspecify.annotations.NullMarked;
