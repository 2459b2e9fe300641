package io.allsmi.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.serve.FleetSpec;
import io.allsmi.mock.serve.MockFleet;
import io.allsmi.mock.serve.MockNode;
import io.allsmi.model.DeviceInfo;
import java.io.IOException;
import java.net.HttpURLConnection;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MockFleetExtensionTest {
  @RegisterExtension
  static final MockFleetExtension FLEET = MockFleetExtension.of(FleetSpec.of(2, "nvidia-h100:8"));

  @Test
  void runsAFleet(MockFleet fleet) throws IOException {
    assertThat(fleet).isSameAs(FLEET.fleet());
    assertThat(status(fleet.node("node-0002"))).isEqualTo(200);
    int gpus = 0;
    for (DeviceInfo device : fleet.node("node-0002").snapshot().inventory().devices()) {
      if (device.name().startsWith("nvidia")) gpus++;
    }
    assertThat(gpus).isEqualTo(8);
  }

  @RepeatedTest(2)
  void nodesAreWellAgainInTheNextTest(MockFleet fleet) throws IOException {
    MockNode node = fleet.nodes().getFirst();
    assertThat(status(node)).isEqualTo(200);
    node.fail(Fault.UNAVAILABLE);
    assertThat(status(node)).isEqualTo(503);
  }

  private static int status(MockNode node) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) node.url().resolve("/metrics").toURL().openConnection();
    return connection.getResponseCode();
  }
}
