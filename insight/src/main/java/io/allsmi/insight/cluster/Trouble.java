package io.allsmi.insight.cluster;

import io.allsmi.insight.view.Contact;
import io.allsmi.insight.view.NodeState;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Finding;
import io.allsmi.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a node: its findings, or that it is not reached, which makes them old.
 *
 * @param problems worst first
 * @param serious how many of them are more than advice
 */
record Trouble(List<Problem> problems, int serious) {
  private static final Trouble NONE = new Trouble(List.of(), 0);

  static Trouble of(NodeView view, Shape shape, Tenants tenants, Load load) {
    if (view.state() == NodeState.STARTING) return NONE;
    if (!view.state().isCurrent()) return new Trouble(List.of(unreached(view)), 1);
    if (view.findings().isEmpty()) return NONE;
    List<Problem> problems = new ArrayList<>(view.findings().size());
    int serious = 0;
    for (Finding finding : view.findings()) {
      int place = finding.subject().isEmpty() ? -1 : shape.place(finding.subject());
      if (place >= 0) load.suffer(place, finding.severity());
      if (finding.severity() != Severity.ADVICE) serious++;
      problems.add(problem(view.node(), finding, place < 0 ? "" : tenants.owner(place)));
    }
    return new Trouble(List.copyOf(problems), serious);
  }

  private static Problem problem(String node, Finding finding, String owner) {
    return new Problem(
        finding.severity(),
        finding.code(),
        node,
        finding.subject(),
        finding.since().isPresent() ? finding.since().get().wallMillis() : 0,
        finding.text(),
        finding.action(),
        owner);
  }

  private static Problem unreached(NodeView view) {
    Contact contact = view.contact();
    NodeState state = view.state();
    String what =
        switch (state) {
          case DOWN -> "node down";
          case UNAUTHORIZED -> "node refuses to answer";
          case MALFORMED -> "node answers with what cannot be read";
          default -> "node does not answer in time";
        };
    String action =
        switch (state) {
          case DOWN -> "check the host and its exporter";
          case UNAUTHORIZED -> "check the user, password, token or certificate for it";
          case MALFORMED -> "check what is served at its address";
          default -> "check the load of the host and the network to it";
        };
    return new Problem(
        state == NodeState.DOWN ? Severity.CRITICAL : Severity.WARNING,
        "node_" + state.word(),
        view.node(),
        "",
        contact.sinceMillis(),
        contact.reason().isEmpty() ? what : what + ": " + contact.reason(),
        action,
        "");
  }
}
