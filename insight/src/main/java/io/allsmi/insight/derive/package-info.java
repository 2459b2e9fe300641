@NullMarked
package io.allsmi.insight.derive;

import org.jspecify.annotations.NullMarked;
