@NullMarked
package io.allsmi.insight.expect;

import org.jspecify.annotations.NullMarked;
