@NullMarked
package io.allsmi.insight.history;

import org.jspecify.annotations.NullMarked;
