package io.allsmi.mock.nvidia;

import java.util.List;

/**
 * A size into which a GPU can be divided.
 *
 * @param name as the driver calls it, {@code 3g.40gb}
 * @param multiprocessors how many it has
 * @param bytes its memory
 * @param first the number of the first GPU instance of this size
 */
record MigProfile(String name, int multiprocessors, double bytes, int first) {
  private static final double MIB = 1L << 20;

  private static final MigProfile G1 = new MigProfile("1g.10gb", 14, 9728 * MIB, 7);
  private static final MigProfile G2 = new MigProfile("2g.20gb", 28, 19968 * MIB, 3);
  private static final MigProfile G3 = new MigProfile("3g.40gb", 42, 40192 * MIB, 1);
  private static final MigProfile G4 = new MigProfile("4g.40gb", 56, 40192 * MIB, 1);

  /** How nodes are divided. */
  static final List<List<MigProfile>> LAYOUTS =
      List.of(
          List.of(G1, G1, G1, G1, G1, G1, G1),
          List.of(G3, G2, G1, G1),
          List.of(G4, G3),
          List.of(G2, G2, G2, G1));
}
