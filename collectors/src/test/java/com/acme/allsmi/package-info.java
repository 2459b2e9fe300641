/** A collector as a third party writes it: it knows {@code io.allsmi.model} and nothing else. */
@NullMarked
package com.acme.allsmi;

import org.jspecify.annotations.NullMarked;
