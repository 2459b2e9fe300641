package io.allsmi.insight.cluster;

import io.allsmi.model.Severity;

/**
 * One line of what is wrong in a cluster.
 *
 * @param severity how much it matters
 * @param code a stable snake_case word: a finding's, or {@code node_down}, {@code
 *     node_unauthorized}, {@code node_malformed}, {@code node_stale}
 * @param node the node's key
 * @param subject the device or source that it is about; empty for the node
 * @param sinceMillis since when, milliseconds since 1970; 0 when not known
 * @param what what is wrong, one line
 * @param action what to do, one line; empty when there is nothing to do
 * @param owner who uses the device; empty for nobody that is known
 */
public record Problem(
    Severity severity,
    String code,
    String node,
    String subject,
    long sinceMillis,
    String what,
    String action,
    String owner) {
  /** Where it is, as people write it: {@code gx-014 nvidia3}, or the node alone. */
  public String where() {
    return subject.isEmpty() ? node : node + " " + subject;
  }
}
