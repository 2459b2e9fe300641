package io.allsmi.cli.export;

import io.allsmi.cli.machine.Machine;
import io.allsmi.cli.settings.BooleanType;
import io.allsmi.cli.settings.ChoiceType;
import io.allsmi.cli.settings.DurationType;
import io.allsmi.cli.settings.ExportKeys;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.ViewKeys;
import io.allsmi.model.catalogue.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@code allsmi export} can be told. */
final class ExportOptions {
  static final Option<Boolean> ONCE =
      Option.of("--once", new BooleanType(), "Print one exposition instead of serving, and end")
          .or(false);

  /** Not the setting of the same flag: that one is for screens, which have another usual length. */
  static final Option<Duration> INTERVAL =
      Option.of(
              "--interval",
              new DurationType(Duration.ZERO, Duration.ofHours(1)),
              "Time between two collections; 0 collects at each scrape")
          .or(Duration.ofSeconds(3))
          .as("-i");

  static final Option<Level> LEVEL =
      Option.of(
              "--level",
              new ChoiceType<>("LEVEL", List.of(Level.values())),
              "How much a request gets that does not say ?level=")
          .or(Level.DETAIL);

  static final Option<Boolean> FROM_FLEET =
      Option.of(
              "--from-fleet",
              new BooleanType(),
              "Serve what other nodes say, not this machine: --hosts and the like say who they are")
          .or(false);

  private ExportOptions() {}

  /** All of them, as the help shows them. */
  static List<Option<?>> all() {
    List<Option<?>> options = new ArrayList<>();
    options.addAll(
        List.of(
            ExportKeys.LISTEN,
            ExportKeys.DIALECT,
            ExportKeys.SOCKET,
            INTERVAL,
            LEVEL,
            ExportKeys.PROCESSES,
            ExportKeys.SERIES_LABEL,
            ExportKeys.MAX_SAMPLES,
            ExportKeys.MAX_REQUESTS,
            ExportKeys.WEB_CONFIG,
            ExportKeys.TOKEN_FILE,
            ExportKeys.ALLOW_HOST,
            ExportKeys.CORS_ORIGIN,
            ONCE,
            Keys.PAUSE,
            Machine.RETRY_CRASHED));
    options.addAll(List.of(FROM_FLEET, ExportKeys.NODE_SAMPLES, Keys.TIMEOUT));
    options.addAll(ViewKeys.ALL);
    options.addAll(Keys.COMMON);
    return List.copyOf(options);
  }
}
