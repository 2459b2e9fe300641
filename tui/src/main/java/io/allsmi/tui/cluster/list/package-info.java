/** The lists of a fleet: nodes, groups, devices, processes, users, problems. */
@NullMarked
package io.allsmi.tui.cluster.list;

import org.jspecify.annotations.NullMarked;
