/**
 * How devices are joined to the host and to each other: the PCIe bus, NVLinks and links to the
 * CPU's chip, fabric and topology.
 */
@NullMarked
package io.allsmi.collectors.nvml.link;

import org.jspecify.annotations.NullMarked;
