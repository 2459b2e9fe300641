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
import io.allsmi.mock.serve.MockClock;
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
    MockClock clock = Simulated.clock(call, false);
    FleetPlan plan = plan(platforms, seed, clock).with(Simulated.scenario(call));
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
}
