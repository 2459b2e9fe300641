/**
 * What a cluster shows, from a {@link io.allsmi.insight.view.FleetView} of up to ten thousand
 * nodes: summaries of nodes, totals, distributions, groups, problems, the heat map.
 *
 * <p>{@link io.allsmi.insight.cluster.ClusterWatch} follows a fleet and looks again only at nodes
 * that changed; everything that it gives is immutable. Only nodes that are current count in totals,
 * and a total says of how many devices it is.
 */
@NullMarked
package io.allsmi.insight.cluster;

import org.jspecify.annotations.NullMarked;
