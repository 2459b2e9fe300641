package io.allsmi.insight.cluster;

import io.allsmi.model.Device;
import java.util.Optional;

/**
 * What a cell of a heat map stands for.
 *
 * @param group the name of its group; empty when it has none
 * @param node its node; empty where the cell is a group
 * @param device its device; empty where the cell is a node or a group, and for a node of which no
 *     devices are known
 */
public record HeatPlace(String group, Optional<NodeSummary> node, Optional<Device> device) {}
