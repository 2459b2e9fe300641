package io.allsmi.wire.dialect;

import io.allsmi.model.Snapshot;
import java.util.List;

/**
 * What came of reading what an endpoint sent.
 *
 * @param snapshot what was understood
 * @param dialect which exporters' it is, {@code dcgm+node} for several; empty for none that is
 *     known
 * @param samples the samples that the snapshot was made of
 * @param otherSamples samples that have no place in it
 * @param malformedLines lines that are not of the format; they were left out
 * @param complaints the first few of those, each as {@code line 12: what is wrong}
 */
public record PageRead(
    Snapshot snapshot,
    String dialect,
    int samples,
    int otherSamples,
    int malformedLines,
    List<String> complaints) {
  public PageRead {
    complaints = List.copyOf(complaints);
  }
}
