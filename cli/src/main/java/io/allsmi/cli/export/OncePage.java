package io.allsmi.cli.export;

import io.allsmi.cli.Version;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.machine.Chosen;
import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.Keys;
import io.allsmi.model.Snapshot;
import io.allsmi.model.catalogue.Level;
import io.allsmi.wire.dialect.Dialect;
import io.allsmi.wire.dialect.DialectWriter;
import io.allsmi.wire.text.ExpositionOptions;
import io.allsmi.wire.text.ExpositionWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One exposition on the standard output. */
final class OncePage {
  private OncePage() {}

  static int print(Invocation call) throws IOException {
    Level level = call.get(ExportOptions.LEVEL);
    try (Machine machine = Machine.withoutPast(call, level, Duration.ZERO, false)) {
      Snapshot whole = machine.wholeSample(Keys.TIMEOUT.fallback().orElseThrow()).snapshot();
      ExpositionOptions options =
          ExpositionOptions.of(Version.NUMBER).upTo(level).within(call.get(ExportKeys.MAX_SAMPLES));
      if (Served.withUuid(call)) options = options.withUuids();
      call.io().out().write(page(call, options, Chosen.devices(call).apply(whole)));
      return whole.blocks().isEmpty() ? ExitCode.PROBLEM : ExitCode.COMPLETE;
    }
  }

  private static byte[] page(Invocation call, ExpositionOptions options, Snapshot snapshot) {
    Optional<Dialect> dialect = Dialect.of(call.get(ExportKeys.DIALECT));
    return dialect.isPresent()
        ? new DialectWriter(dialect.get(), options).write(snapshot)
        : new ExpositionWriter(options).write(snapshot);
  }
}
