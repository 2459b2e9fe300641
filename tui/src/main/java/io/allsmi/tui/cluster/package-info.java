/**
 * The screens of a fleet. {@link io.allsmi.tui.cluster.ClusterPage} shows all nodes, as panels or
 * as one list; from there the pages of one node are opened, which are those of the local screen.
 */
@NullMarked
package io.allsmi.tui.cluster;

import org.jspecify.annotations.NullMarked;
