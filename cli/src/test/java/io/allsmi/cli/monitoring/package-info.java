/** Alert rules, dashboards and the files that deploy them, held against the program itself. */
@NullMarked
package io.allsmi.cli.monitoring;

import org.jspecify.annotations.NullMarked;
