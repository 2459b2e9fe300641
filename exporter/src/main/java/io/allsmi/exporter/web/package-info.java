/**
 * Who may read what an exporter serves: the web configuration of Prometheus' exporters, bearer
 * tokens, and the checks that a browser makes necessary.
 */
@NullMarked
package io.allsmi.exporter.web;

import org.jspecify.annotations.NullMarked;
