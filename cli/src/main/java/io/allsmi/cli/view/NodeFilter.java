package io.allsmi.cli.view;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.insight.cluster.NodeSummary;
import io.allsmi.insight.filter.Filter;
import io.allsmi.insight.filter.FilterException;
import io.allsmi.model.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Which nodes a call is about. */
record NodeFilter(Optional<String> text) {
  /**
   * @throws UserError for a text that is no filter, as far as that can be told before labels are
   *     known
   */
  static NodeFilter of(Invocation call) {
    return new NodeFilter(call.find(ViewOptions.FILTER));
  }

  /** Of these nodes those that it takes. */
  ClusterSummary apply(ClusterSummary cluster) {
    if (text.isEmpty()) return cluster;
    Filter filter = parse(text.get(), cluster.labels());
    List<NodeSummary> taken = new ArrayList<>();
    for (NodeSummary node : cluster.nodes()) {
      if (filter.takes(node.view())) taken.add(node);
    }
    return cluster.with(taken);
  }

  private static Filter parse(String text, List<String> labels) {
    try {
      return Filter.parse(text, Catalogue.core(), new HashSet<>(labels));
    } catch (FilterException e) {
      throw UserError.usage("--filter: " + e.getMessage());
    }
  }
}
