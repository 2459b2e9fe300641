package io.allsmi.wire.dialect;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.wire.page.SampleLine;
import org.jspecify.annotations.Nullable;

/** A sample and what a table says of it. */
final class Match {
  final SampleLine sample;
  final Rule rule;

  /** Of what it is; the device of a partition where the partition cannot have the reading. */
  ForeignDevice device;

  /** Set when the kind of its device is settled. */
  @Nullable Metric metric;

  Match(SampleLine sample, Rule rule, ForeignDevice device) {
    this.sample = sample;
    this.rule = rule;
    this.device = device;
  }

  /** What the sample is of, whoever uses the device. */
  String identity() {
    StringBuilder out = new StringBuilder(rule.family());
    for (int i = 0; i < sample.labels().size(); i += 2) {
      String label = sample.labels().get(i);
      if (OwnerLabels.isOwner(label)) continue;
      out.append('\n').append(label).append('=').append(sample.labels().get(i + 1));
    }
    return out.toString();
  }
}
