@NullMarked
package io.allsmi.insight.finding;

import org.jspecify.annotations.NullMarked;
