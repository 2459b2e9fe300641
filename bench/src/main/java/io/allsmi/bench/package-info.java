@NullMarked
package io.allsmi.bench;

import org.jspecify.annotations.NullMarked;
