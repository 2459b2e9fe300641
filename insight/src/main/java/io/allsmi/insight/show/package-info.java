@NullMarked
package io.allsmi.insight.show;

import org.jspecify.annotations.NullMarked;
