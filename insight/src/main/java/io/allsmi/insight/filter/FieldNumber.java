package io.allsmi.insight.filter;

import io.allsmi.insight.select.Field;
import io.allsmi.model.catalogue.Metric;
import io.allsmi.model.catalogue.Unit;
import java.util.List;

/** The number of a field of tables that is no metric of devices themselves: of their parts. */
final class FieldNumber implements NumberSource {
  private final Field field;
  private final Combine combine;

  FieldNumber(Field field, List<Metric> metrics) {
    this.field = field;
    this.combine = new Combine(metrics);
  }

  @Override
  public Unit unit() {
    return field.unit();
  }

  @Override
  public double value(Row row) {
    return combine.value(row, (of, device) -> field.number(of.snapshot.device(device)));
  }
}
