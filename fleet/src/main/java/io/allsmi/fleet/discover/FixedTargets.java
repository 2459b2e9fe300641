package io.allsmi.fleet.discover;

import java.util.List;

/** Targets that never change, such as those of {@code --hosts}. */
public record FixedTargets(Targets targets) implements TargetSource {
  public FixedTargets(List<Target> targets) {
    this(new Targets(targets, List.of(), 1));
  }

  @Override
  public Targets current() {
    return targets;
  }
}
