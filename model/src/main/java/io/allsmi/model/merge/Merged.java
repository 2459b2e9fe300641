package io.allsmi.model.merge;

import io.allsmi.model.Finding;
import io.allsmi.model.Inventory;
import java.util.List;

/**
 * What came of a merge.
 *
 * @param inventory every device once; the one given when nothing changed
 * @param mappings for each fragment, where its devices and parts went
 * @param lost ordinals of devices that were there before and that no fragment names now
 * @param findings fragments that contradict each other
 */
public record Merged(
    Inventory inventory, List<Mapping> mappings, List<Integer> lost, List<Finding> findings) {
  public Merged {
    mappings = List.copyOf(mappings);
    lost = List.copyOf(lost);
    findings = List.copyOf(findings);
  }
}
