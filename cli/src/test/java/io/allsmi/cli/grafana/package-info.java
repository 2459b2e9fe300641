/** The dashboards for Grafana: made here out of the catalogue, written to {@code docs/grafana}. */
@NullMarked
package io.allsmi.cli.grafana;

import org.jspecify.annotations.NullMarked;
