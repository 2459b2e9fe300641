package io.allsmi.wire.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.catalogue.Catalogue;
import io.allsmi.model.catalogue.DeviceKind;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.MetricType;
import io.allsmi.wire.page.LineRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void everyLineOfEveryTableHasAPlaceInTheCatalogue() {
    List<String> wrong = new ArrayList<>();
    for (DialectTable table : Dialects.all().tables()) {
      for (Rule rule : table.rules()) {
        if (rule.describesOnly() || rule.isOfPage() || rule.isOfProcess()) continue;
        if (rule.target().equals(ForeignMetrics.LAST_XID.path())) continue;
        Subject subject = table.subjects().getOrDefault(rule.subjects().getFirst(), Subject.NODE);
        DeviceKind kind = DeviceKind.of(subject.kind());
        Metric metric = Catalogue.core().find(kind, rule.target()).orElse(null);
        if (metric == null || !fits(rule, metric)) {
          wrong.add(table.name() + ": " + rule.family() + " " + rule.target());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean fits(Rule rule, Metric metric) {
    if (metric.part().isPresent() == rule.part().isNone()) return false;
    for (String state : rule.states()) {
      if (!metric.states().contains(state)) return false;
    }
    return switch (metric.type()) {
          case GAUGE, COUNTER -> rule.states().isEmpty() && rule.role() != LineRole.ZERO_OR_ONE;
          case STATE -> metric.states().isEmpty() == (rule.role() == LineRole.ZERO_OR_ONE);
          case FLAGS -> rule.role() == LineRole.SET_FLAG || rule.role() == LineRole.NUMBER;
          case TEXT -> false;
        }
        || metric.type() == MetricType.TEXT;
  }

  @Test
  void noFamilyIsWrittenTwiceForOneReading() {
    for (DialectTable table : Dialects.all().tables()) {
      assertThat(table.rules())
          .as(table.name())
          .filteredOn(Rule::isWritten)
          .doesNotHaveDuplicates();
    }
  }
}
