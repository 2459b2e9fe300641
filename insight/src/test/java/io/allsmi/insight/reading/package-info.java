@NullMarked
package io.allsmi.insight.reading;

import org.jspecify.annotations.NullMarked;
