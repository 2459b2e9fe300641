package io.allsmi.fleet.discover;

import java.util.List;

/**
 * The endpoints to poll as they are now.
 *
 * @param targets each once, in the order of their source
 * @param problems what could not be read, each in one line for the user
 * @param version another one for each other list
 */
public record Targets(List<Target> targets, List<String> problems, long version) {
  /** Nothing yet. */
  public static final Targets NONE = new Targets(List.of(), List.of(), 0);

  public Targets {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
  }
}
