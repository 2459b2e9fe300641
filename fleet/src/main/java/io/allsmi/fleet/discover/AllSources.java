package io.allsmi.fleet.discover;

import java.util.ArrayList;
import java.util.List;

/** Several sources as one; a target that two of them name is one. */
public final class AllSources implements TargetSource {
  private final List<TargetSource> sources;
  private List<Targets> parts = List.of();
  private Targets all = Targets.NONE;

  public AllSources(List<TargetSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public Targets current() {
    List<Targets> now = new ArrayList<>(sources.size());
    boolean same = parts.size() == sources.size();
    for (int i = 0; i < sources.size(); i++) {
      now.add(sources.get(i).current());
      same &= same && parts.get(i).version() == now.get(i).version();
    }
    if (!same) {
      parts = now;
      all = union(now, all.version() + 1);
    }
    return all;
  }

  private static Targets union(List<Targets> parts, long version) {
    TargetList list = new TargetList();
    List<String> problems = new ArrayList<>();
    for (Targets part : parts) {
      problems.addAll(part.problems());
      for (Target target : part.targets()) {
        try {
          list.add(target.base(), target.labels());
        } catch (BadTargetException e) {
          problems.add(String.valueOf(e.getMessage()));
          return new Targets(list.targets("", version).targets(), problems, version);
        }
      }
    }
    return new Targets(list.targets("", version).targets(), problems, version);
  }

  @Override
  public void close() {
    for (TargetSource source : sources) source.close();
  }
}
