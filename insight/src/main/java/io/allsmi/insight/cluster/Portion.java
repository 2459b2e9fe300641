package io.allsmi.insight.cluster;

/**
 * The accelerators of one model of a node.
 *
 * @param vendor lower-case name of the maker; empty when not known
 * @param model the vendor's name of the model; empty when not known
 * @param figures theirs; {@link Figures#devices} says how many there are
 */
public record Portion(String vendor, String model, Figures figures) {
  /** How many accelerators of the model there are. */
  public int count() {
    return figures.devices();
  }
}
