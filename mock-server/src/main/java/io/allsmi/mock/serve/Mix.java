package io.allsmi.mock.serve;

import io.allsmi.mock.node.PlatformSpec;
import io.allsmi.mock.platform.Platforms;
import java.util.ArrayList;
import java.util.List;

/** Platforms as users write them. */
public final class Mix {
  /** The word for one of each. */
  public static final String MIXED = "mixed";

  private Mix() {}

  /**
   * Reads {@code nvidia-h100:8,nvidia-l40s} or {@code mixed}.
   *
   * @throws IllegalArgumentException with one line that says what is wrong and what there is
   */
  public static List<PlatformSpec> parse(String text) {
    List<PlatformSpec> specs = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      if (word.strip().equals(MIXED)) {
        for (String name : Platforms.names()) specs.add(Platforms.parse(name));
      } else {
        specs.add(Platforms.parse(word));
      }
    }
    return List.copyOf(specs);
  }
}
