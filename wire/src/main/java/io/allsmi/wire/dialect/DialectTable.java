package io.allsmi.wire.dialect;

import java.util.List;
import java.util.Map;

/**
 * What one exporter emits.
 *
 * @param name of the dialect, as it is reported
 * @param title the exporter's name
 * @param prefix what its names may start with; empty for none
 * @param subjects by id
 * @param rules in the order of the table
 */
record DialectTable(
    String name, String title, String prefix, Map<String, Subject> subjects, List<Rule> rules) {}
