package io.allsmi.cli.snapshot;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.settings.Keys;
import io.allsmi.model.catalogue.Level;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The table of {@code allsmi snapshot}, for a command that has found no terminal for its screen.
 */
public final class OneTable {
  /** So long are rates and busy shares measured. */
  private static final Duration SETTLE = Duration.ofMillis(500);

  private OneTable() {}

  /** Prints it by the settings that every command takes; returns the exit code. */
  public static int print(Invocation call) throws IOException {
    SnapshotRequest request =
        new SnapshotRequest(
            Format.TABLE,
            List.of(),
            List.of(),
            "",
            Level.DETAIL,
            1,
            SETTLE,
            call.get(Keys.TIMEOUT),
            true,
            Optional.empty(),
            false,
            List.of(),
            false,
            Chosen.devices(call),
            call.find(Keys.COLLECTORS).orElse(List.of()),
            call.root());
    return new SnapshotRun(call, request).run();
  }
}
