package io.allsmi.mock.junit;

import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockFleet;
import io.allsmi.mock.serve.MockNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A fleet for the tests of a class. Before each test its nodes are well again.
 *
 * {@snippet :
 * @RegisterExtension
 * static final MockFleetExtension FLEET =
 *     MockFleetExtension.of(FleetSpec.of(3, "nvidia-h100:8"));
 *
 * @Test
 * void goesOnWhenANodeHangs(MockFleet fleet) throws IOException {
 *   fleet.node("node-0002").fail(Fault.HANG);
 *   …
 * }
 * }
 */
public final class MockFleetExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {
  private final FleetSpec spec;
  private @Nullable MockFleet fleet;

  private MockFleetExtension(FleetSpec spec) {
    this.spec = spec;
  }

  /** For a static field with {@code @RegisterExtension}. */
  public static MockFleetExtension of(FleetSpec spec) {
    return new MockFleetExtension(spec);
  }

  /** The fleet, while tests run; a test can take it as a parameter as well. */
  public MockFleet fleet() {
    MockFleet running = fleet;
    if (running == null) throw new IllegalStateException("the fleet runs during tests only");
    return running;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    fleet = MockFleet.start(spec);
  }

  /** Ends what {@link MockNode#fail(Fault)} began in the test before. */
  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    for (MockNode node : fleet().nodes()) node.heal();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    MockFleet running = fleet;
    fleet = null;
    if (running != null) running.close();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MockFleet.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return fleet();
  }
}
