package io.allsmi.insight.filter;

import io.allsmi.model.catalogue.Unit;

/** Where the numbers of a field come from. */
interface NumberSource {
  /** The base unit of its numbers; {@link Unit#NONE} for a mere count. */
  Unit unit();

  /** The number of a row; NaN when absent. */
  double value(Row row);
}
