package io.allsmi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void layoutsOfTheSameSlotsAreOne() {
    assertThat(layout("What the rail draws")).isSameAs(layout("What the rail draws"));
  }

  @Test
  void whatOneNodeSaysOfAMetricIsNotShownForAnother() {
    Layout one = layout("What the rail draws");
    Layout other = layout("Something else");
    assertThat(other).isEqualTo(one);
    assertThat(other.metric(0).help()).isEqualTo("Something else");
  }

  @Test
  void aBuilderTakesUpADefinitionThatChanged() {
    BlockBuilder builder = new BlockBuilder();
    Moment at = Moment.ofWall(0);
    builder.set(0, Layout.NO_PART, metric("before"), 1);
    assertThat(builder.build("s", at, 0).layout().metric(0).help()).isEqualTo("before");
    builder.set(0, Layout.NO_PART, metric("after"), 1);
    assertThat(builder.build("s", at, 0).layout().metric(0).help()).isEqualTo("after");
  }

  private static Layout layout(String help) {
    return Layout.ofSorted(
        new long[] {Layout.place(0, Layout.NO_PART)}, new Metric[] {metric(help)});
  }

  private static Metric metric(String help) {
    return Metric.gauge("acme_rail_watts", Unit.WATTS).help(help).build();
  }
}
