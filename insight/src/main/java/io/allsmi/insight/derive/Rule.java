package io.allsmi.insight.derive;

import io.allsmi.model.catalogue.Derived;
import io.allsmi.model.catalogue.Metric;

/** The definition of a derived metric, taken apart once. */
final class Rule {
  private final Metric metric;
  private final Formula formula;
  private final Metric one;
  private final Metric other;
  private final int depth;

  Rule(Metric metric, Derived derived) {
    this.metric = metric;
    formula = Formula.of(derived);
    one = Formula.one(derived);
    other = Formula.other(derived);
    depth = depth(metric);
  }

  private static int depth(Metric metric) {
    if (metric.derived().isEmpty()) return 0;
    Derived derived = metric.derived().get();
    return 1 + Math.max(depth(Formula.one(derived)), depth(Formula.other(derived)));
  }

  Metric metric() {
    return metric;
  }

  Formula formula() {
    return formula;
  }

  Metric one() {
    return one;
  }

  Metric other() {
    return other;
  }

  /** How many derivations lead to it: 1 when its operands are measured. */
  int depth() {
    return depth;
  }
}
