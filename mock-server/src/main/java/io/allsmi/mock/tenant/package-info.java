/** Who uses the devices of a node: users, their jobs and the processes of these. */
@NullMarked
package io.allsmi.mock.tenant;

import org.jspecify.annotations.NullMarked;
