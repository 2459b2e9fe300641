@NullMarked
package io.allsmi.wire.der;

import org.jspecify.annotations.NullMarked;
