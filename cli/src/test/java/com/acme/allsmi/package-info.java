/** A collector of a third party, with a device and a metric of its own. */
@NullMarked
package com.acme.allsmi;

import org.jspecify.annotations.NullMarked;
