@NullMarked
package io.allsmi.mock.collect;

import org.jspecify.annotations.NullMarked;
