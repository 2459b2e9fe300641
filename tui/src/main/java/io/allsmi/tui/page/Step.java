package io.allsmi.tui.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from an input.
 *
 * @param page the page as it is from now on
 * @param go where to
 * @param effects what is to be carried out, in this order
 */
public record Step(Page page, Go go, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }

  /** Where a step leads. */
  public sealed interface Go {
    /** The page stays on top. */
    record Stay() implements Go {}

    /** The input means nothing to the page; the frame may know it. */
    record Ignored() implements Go {}

    /** The page is left for the one beneath it. */
    record Back() implements Go {}

    /** Another page comes on top of it. */
    record Open(Page other) implements Go {}

    /** A page about one node of the fleet comes on top of it. */
    record OpenNode(Page other, String node) implements Go {}
  }

  private static final Go STAY = new Go.Stay();
  private static final Go IGNORED = new Go.Ignored();
  private static final Go BACK = new Go.Back();

  public static Step to(Page page) {
    return new Step(page, STAY, List.of());
  }

  public static Step ignored(Page page) {
    return new Step(page, IGNORED, List.of());
  }

  public static Step back(Page page) {
    return new Step(page, BACK, List.of());
  }

  public static Step open(Page page, Page other) {
    return new Step(page, new Go.Open(other), List.of());
  }

  /**
   * Opens a page about one node of the fleet; pages that are opened from there are about it too.
   */
  public static Step open(Page page, Page other, String node) {
    return new Step(page, new Go.OpenNode(other, node), List.of());
  }

  /** The same with one more effect. */
  public Step with(Effect effect) {
    List<Effect> all = new ArrayList<>(effects);
    all.add(effect);
    return new Step(page, go, all);
  }
}
