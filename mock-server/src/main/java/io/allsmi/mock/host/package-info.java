/** The simulated machine around the accelerators; one source for each collector of the host. */
@NullMarked
package io.allsmi.mock.host;

import org.jspecify.annotations.NullMarked;
