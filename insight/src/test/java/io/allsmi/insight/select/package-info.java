@NullMarked
package io.allsmi.insight.select;

import org.jspecify.annotations.NullMarked;
