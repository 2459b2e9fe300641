/**
 * The YAML of the web configuration that Prometheus' exporters share: what it says, checked, with
 * the place of each value for those who find later that it cannot be honoured. It is described in
 * {@code docs/web-configuration.md} of prometheus/exporter-toolkit.
 */
@NullMarked
package io.allsmi.exporter.web.file;

import org.jspecify.annotations.NullMarked;
