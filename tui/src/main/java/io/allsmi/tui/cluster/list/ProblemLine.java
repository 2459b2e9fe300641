package io.allsmi.tui.cluster.list;

import io.allsmi.insight.cluster.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem, or several of one kind where there is no room for each.
 *
 * @param problem the first of them
 * @param count how many there are
 */
public record ProblemLine(Problem problem, int count) {
  public String key() {
    return problem.code() + '\n' + problem.node() + '\n' + problem.subject();
  }

  /** {@code gx-014 nvidia3}, {@code gx-014 and 37 more}. */
  public String where() {
    String where = problem.where();
    return count == 1 ? where : where + " and " + (count - 1) + " more";
  }

  /** A line for each problem. */
  public static List<ProblemLine> each(List<Problem> problems) {
    List<ProblemLine> lines = new ArrayList<>(problems.size());
    for (Problem problem : problems) lines.add(new ProblemLine(problem, 1));
    return lines;
  }

  /** A line for each kind of problem and how bad it is, so that none is hidden by others. */
  public static List<ProblemLine> kinds(List<Problem> problems) {
    Map<String, ProblemLine> kinds = new LinkedHashMap<>();
    for (Problem problem : problems) {
      kinds.merge(
          problem.severity().word() + ' ' + problem.code(),
          new ProblemLine(problem, 1),
          (one, other) -> new ProblemLine(one.problem(), one.count() + 1));
    }
    return List.copyOf(kinds.values());
  }
}
