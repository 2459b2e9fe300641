package io.allsmi.cli.snapshot;

import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.failure.UserError;
import java.util.Collection;
import java.util.List;

/** Checks the fields of {@code --query} against those that exist. */
final class Fields {
  private Fields() {}

  /**
   * @throws UserError with exit code 2, which names the nearest field that exists
   */
  static void check(List<String> asked, Collection<String> known) {
    for (String field : asked) {
      if (known.contains(field)) continue;
      throw UserError.usage(
          SnapshotOptions.QUERY.flag()
              + ": there is no field "
              + OneLine.quote(field)
              + Nearest.hint(field, known));
    }
  }
}
