package io.allsmi.mock.chip;

/**
 * What users are told of a platform.
 *
 * @param name as they write it
 * @param summary what it is, in a few words
 * @param usual accelerators of a node when nobody says how many
 * @param most accelerators that a node can have
 * @param prefix what the names of its accelerators begin with
 * @param place where such a machine stands
 */
public record Kind(String name, String summary, int usual, int most, String prefix, Place place) {
  /** Where a machine stands, which decides who uses it. */
  public enum Place {
    SERVER,
    DESK,
    EDGE
  }
}
