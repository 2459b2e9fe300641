/** What goes wrong with nodes and what is between, on purpose. */
@NullMarked
package io.allsmi.mock.fault;

import org.jspecify.annotations.NullMarked;
