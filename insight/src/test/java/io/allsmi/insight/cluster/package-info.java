@NullMarked
package io.allsmi.insight.cluster;

import org.jspecify.annotations.NullMarked;
