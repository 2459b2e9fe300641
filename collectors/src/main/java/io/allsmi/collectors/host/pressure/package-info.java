/** Pressure stall information of a Linux kernel (Documentation/accounting/psi.rst). */
@NullMarked
package io.allsmi.collectors.host.pressure;

import org.jspecify.annotations.NullMarked;
