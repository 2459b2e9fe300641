@NullMarked
package io.allsmi.insight.layout;

import org.jspecify.annotations.NullMarked;
