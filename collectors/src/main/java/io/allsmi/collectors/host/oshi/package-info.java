/**
 * The host on macOS and Windows, through OSHI. Each collector copies what OSHI answers into a
 * record of plain values; what these mean is decided by a pure function of that record, which tests
 * fill as they like. Numbers that OSHI makes up or that mean something else than on Linux are
 * absent: each record says which.
 *
 * <p>Nothing outside of this package names OSHI, and on Linux nothing of it is loaded.
 */
@NullMarked
package io.allsmi.collectors.host.oshi;

import org.jspecify.annotations.NullMarked;
