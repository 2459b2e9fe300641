package io.allsmi.cli.machine;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.Keys;
import io.allsmi.insight.select.QueryException;
import io.allsmi.insight.select.Selection;
import java.util.List;

/** What the settings that every command takes choose. */
public final class Chosen {
  private Chosen() {}

  /**
   * The devices of {@code --devices}.
   *
   * @throws UserError with exit code 2 for an item that cannot be understood
   */
  public static Selection devices(Invocation call) {
    try {
      return Selection.parse(call.find(Keys.DEVICES).orElse(List.of()));
    } catch (QueryException e) {
      throw UserError.usage("--devices: " + e.getMessage());
    }
  }
}
