package io.allsmi.insight.derive;

import io.allsmi.insight.layout.PerLayout;
import io.allsmi.model.Layout;
import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the derived metrics that the readings of a layout allow. */
final class Planner extends PerLayout<Plan> {
  /** Groups that are remembered while a layout is planned; few layouts have as many. */
  private static final int REMEMBERED = 16;

  private final Map<Metric, List<Rule>> byFirstOperand = new HashMap<>();

  Planner(Catalogue catalogue) {
    for (Metric metric : catalogue.metrics()) {
      if (metric.derived().isEmpty()) continue;
      Rule rule = new Rule(metric, metric.derived().get());
      List<Rule> rules = byFirstOperand.get(rule.one());
      if (rules == null) {
        rules = new ArrayList<>(1);
        byFirstOperand.put(rule.one(), rules);
      }
      rules.add(rule);
    }
  }

  /**
   * The slots of a device or part stand together in a layout, and what is derived has its operands
   * among them: so each such group is planned for itself.
   */
  @Override
  protected Plan work(Layout raw) {
    PlanBuilder plan = new PlanBuilder(raw);
    List<Group> groups = new ArrayList<>();
    for (int from = 0; from < raw.size(); ) {
      int to = from + 1;
      while (to < raw.size() && raw.place(to) == raw.place(from)) to++;
      plan.add(from, group(raw, from, to, groups));
      from = to;
    }
    return plan.build();
  }

  private Group group(Layout raw, int from, int to, List<Group> known) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isOf(raw, from, to)) return known.get(i);
    }
    Metric[] metrics = new Metric[to - from];
    for (int i = 0; i < metrics.length; i++) metrics[i] = raw.metric(from + i);
    Group group = new Group(metrics, rules(List.of(metrics)));
    if (known.size() < REMEMBERED) known.add(group);
    return group;
  }

  /** What can be derived from metrics of one place, operands first. */
  private List<Rule> rules(List<Metric> metrics) {
    List<Rule> candidates = new ArrayList<>(0);
    for (Metric metric : metrics) addCandidates(metric, candidates);
    int deepest = 0;
    for (int i = 0; i < candidates.size(); i++) {
      deepest = Math.max(deepest, candidates.get(i).depth());
      addCandidates(candidates.get(i).metric(), candidates);
    }
    List<Rule> rules = new ArrayList<>(candidates.size());
    List<Metric> there = new ArrayList<>(metrics);
    for (int depth = 1; depth <= deepest; depth++) {
      for (Rule rule : candidates) {
        if (rule.depth() != depth) continue;
        if (!there.contains(rule.one()) || !there.contains(rule.other())) continue;
        rules.add(rule);
        there.add(rule.metric());
      }
    }
    return rules;
  }

  private void addCandidates(Metric operand, List<Rule> candidates) {
    List<Rule> rules = byFirstOperand.get(operand);
    if (rules == null || candidates.contains(rules.getFirst())) return;
    candidates.addAll(rules);
  }
}
