package io.allsmi.cli.machine;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.MockKeys;
import io.allsmi.mock.scenario.Scenario;
import io.allsmi.mock.scenario.Scenarios;
import io.allsmi.mock.serve.MockClock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a call says of simulated nodes, one or a fleet of them. */
public final class Simulated {
  private Simulated() {}

  /**
   * What happens to them.
   *
   * @throws UserError for a scenario that there is not
   */
  public static Scenario scenario(Invocation call) {
    Optional<String> name = call.find(MockKeys.SCENARIO);
    try {
      return name.isEmpty() ? Scenario.NONE : Scenarios.load(name.get());
    } catch (IllegalArgumentException refused) {
      throw UserError.usage("--mock-scenario: " + refused.getMessage());
    }
  }

  /**
   * Their clock.
   *
   * @param still whether it stands still
   * @throws UserError for a time that cannot be read
   */
  public static MockClock clock(Invocation call, boolean still) {
    Optional<String> time = call.find(MockKeys.CLOCK);
    try {
      Instant from = time.isEmpty() ? Instant.now() : Instant.parse(time.get());
      return still ? MockClock.at(from) : MockClock.from(from, 1);
    } catch (DateTimeParseException refused) {
      throw UserError.usage(
          "--mock-clock: '" + time.orElse("") + "' is no time such as 2026-01-31T12:00:00Z");
    }
  }
}
