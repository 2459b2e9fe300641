@NullMarked
package io.allsmi.insight.before;

import org.jspecify.annotations.NullMarked;
