/** What the program itself costs, as metrics. */
@NullMarked
package io.allsmi.exporter.own;

import org.jspecify.annotations.NullMarked;
