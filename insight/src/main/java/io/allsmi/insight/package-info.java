@NullMarked
package io.allsmi.insight;

import org.jspecify.annotations.NullMarked;
