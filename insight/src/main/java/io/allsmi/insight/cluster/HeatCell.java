package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;
import java.util.Optional;

/**
 * A cell of a heat map.
 *
 * @param mark what it shows
 * @param value the reading of a device; of several, as the catalogue combines them; NaN when absent
 * @param worst how bad the worst is that is wrong with what it stands for
 */
public record HeatCell(CellMark mark, double value, Optional<Severity> worst) {}
