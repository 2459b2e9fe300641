@NullMarked
package io.allsmi.insight.filter;

import org.jspecify.annotations.NullMarked;
