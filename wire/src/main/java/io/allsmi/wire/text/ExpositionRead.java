package io.allsmi.wire.text;

import io.allsmi.model.Snapshot;
import java.util.List;

/**
 * What came of reading a page.
 *
 * @param snapshot what was understood
 * @param samples the samples that it was made of
 * @param otherSamples samples of other programs' families, and of families that have no place in a
 *     snapshot
 * @param malformedLines lines that are not of the format, or that contradict the others; they were
 *     left out
 * @param complaints the first few of those, each as {@code line 12: what is wrong}
 */
public record ExpositionRead(
    Snapshot snapshot, int samples, int otherSamples, int malformedLines, List<String> complaints) {
  public ExpositionRead {
    complaints = List.copyOf(complaints);
  }
}
