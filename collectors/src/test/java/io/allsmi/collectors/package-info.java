@NullMarked
package io.allsmi.collectors;

import org.jspecify.annotations.NullMarked;
