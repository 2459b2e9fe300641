@NullMarked
package io.allsmi.insight.view;

import org.jspecify.annotations.NullMarked;
