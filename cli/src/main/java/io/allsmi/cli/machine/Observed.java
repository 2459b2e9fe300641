package io.allsmi.cli.machine;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.MockKeys;
import io.allsmi.collectors.engine.Providers;
import io.allsmi.collectors.platform.HostName;
import io.allsmi.collectors.platform.SystemPlatform;
import io.allsmi.mock.collect.SimulatedProviders;
import io.allsmi.mock.node.Fleet;
import io.allsmi.mock.node.FleetPlan;
import io.allsmi.mock.node.SimulatedNode;
import io.allsmi.mock.platform.Platforms;
import io.allsmi.mock.scenario.Scenario;
import io.allsmi.mock.scenario.Scenarios;
import io.allsmi.mock.serve.MockClock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The node that a command looks at: this machine, or one that is simulated.
 *
 * @param node its name
 * @param providers its collectors
 */
record Observed(String node, Providers providers) {

  /**
   * @throws UserError for a platform, scenario or time that there is not
   */
  static Observed of(Invocation call, SystemPlatform platform) {
    Optional<String> mock = call.find(MockKeys.MOCK);
    if (mock.isPresent()) return simulated(call, mock.get());
    return new Observed(HostName.of(platform), Providers.load());
  }

  private static Observed simulated(Invocation call, String platforms) {
    int seed = call.get(MockKeys.SEED);
    MockClock clock = clock(call);
    FleetPlan plan = plan(platforms, seed, clock).with(scenario(call));
    SimulatedNode node = new Fleet(plan).node(0);
    return new Observed(node.name(), Providers.of(SimulatedProviders.of(node, clock::millis)));
  }

  private static FleetPlan plan(String platforms, int seed, MockClock clock) {
    try {
      return FleetPlan.of(seed, 1, Platforms.parseAll(platforms), clock.millis());
    } catch (IllegalArgumentException refused) {
      throw UserError.usage("--mock: " + refused.getMessage());
    }
  }

  private static Scenario scenario(Invocation call) {
    Optional<String> name = call.find(MockKeys.SCENARIO);
    if (name.isEmpty()) return Scenario.NONE;
    try {
      return Scenarios.load(name.get());
    } catch (IllegalArgumentException refused) {
      throw UserError.usage("--mock-scenario: " + refused.getMessage());
    }
  }

  private static MockClock clock(Invocation call) {
    Optional<String> time = call.find(MockKeys.CLOCK);
    if (time.isEmpty()) return MockClock.system();
    try {
      return MockClock.from(Instant.parse(time.get()), 1);
    } catch (DateTimeParseException refused) {
      throw UserError.usage(
          "--mock-clock: '" + time.get() + "' is no time such as 2026-01-31T12:00:00Z");
    }
  }
}
