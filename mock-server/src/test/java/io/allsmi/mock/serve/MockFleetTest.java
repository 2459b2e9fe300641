package io.allsmi.mock.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.allsmi.mock.fault.FaultPlan;
import io.allsmi.mock.fault.FaultRule;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockFleetTest {
  private static final Instant TIME = Instant.parse("2026-11-21T21:04:17Z");

  private static FleetSpec spec(int nodes) {
    return FleetSpec.of(nodes, "nvidia-h100:2").by(MockClock.at(TIME));
  }

  @Test
  void eachNodeAnswersAtAPortOfItsOwn() throws IOException {
    try (MockFleet fleet = MockFleet.start(spec(3))) {
      for (MockNode node : fleet.nodes()) {
        String page = Raw.get(node, "/metrics", "").text();
        assertThat(page)
            .startsWith("HTTP/1.1 200 OK\r\n")
            .contains("allsmi_device_power_watts{device=\"nvidia1\"}")
            .contains("hostname=\"" + node.name() + "\"");
      }
      assertThat(fleet.stats().served()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/metrics, # HELP ",
    "/snapshot, '{\"schema\":\"allsmi/1\"'",
    "/-/healthy, healthy",
    "/-/ready, ready",
    "/, <!DOCTYPE html>"
  })
  void aNodeHasEveryEndpointOfTheExporter(String path, String begin) throws IOException {
    try (MockFleet fleet = MockFleet.start(spec(1))) {
      assertThat(Raw.get(fleet.nodes().getFirst(), path, "").body()).startsWith(begin);
    }
  }

  @Test
  void theSameSeedAndTimeMakeTheSameBytesWhateverWasAskedBefore() throws IOException {
    MockClock walked = MockClock.at(TIME.minusSeconds(500));
    try (MockFleet one = MockFleet.start(spec(2));
        MockFleet other = MockFleet.start(spec(2).by(walked));
        MockFleet third = MockFleet.start(spec(2).withSeed(2))) {
      String page = Raw.get(one.node("node-0002"), "/metrics", "").body();
      Raw.get(other.node("node-0002"), "/metrics", "");
      other.clock().advance(Duration.ofSeconds(123));
      Raw.get(other.node("node-0002"), "/snapshot", "");
      other.clock().set(TIME);
      assertThat(Raw.get(other.node("node-0002"), "/metrics", "").body()).isEqualTo(page);
      assertThat(Raw.get(third.node("node-0002"), "/metrics", "").body()).isNotEqualTo(page);
    }
  }

  @Test
  void allNodesCanShareOnePort() throws IOException {
    try (MockFleet fleet = MockFleet.start(spec(2).at(Place.parse("127.0.0.1:0")))) {
      MockNode node = fleet.node("node-0002");
      URI server = node.url().resolve("/");
      assertThat(node.url().getPath()).isEqualTo("/node/node-0002");
      assertThat(Raw.get(node, "/metrics", "").body()).contains("hostname=\"node-0002\"");
      assertThat(Raw.get(server, "/", "").body())
          .contains("<a href=\"node/node-0001/\">node-0001</a> nvidia-h100:2");
      assertThat(Raw.get(server, "/node/node-0002", "").text())
          .startsWith("HTTP/1.1 308 ")
          .contains("Location: /node/node-0002/\r\n");
      assertThat(Raw.get(server, "/node/node-0003/metrics", "").text()).startsWith("HTTP/1.1 404");
      assertThat(Raw.get(server, "/metrics", "").text()).startsWith("HTTP/1.1 404");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-0002", "node-0002:9700", "node-0002.localhost:9700"})
  void aNodeAtASharedPortIsFoundByItsHost(String host) throws IOException {
    try (MockFleet fleet = MockFleet.start(spec(2).at(Place.parse("127.0.0.1:0")))) {
      URI server = fleet.nodes().getFirst().url().resolve("/");
      assertThat(Raw.get(server, "/metrics", "Host: " + host + "\r\n").body())
          .contains("hostname=\"node-0002\"");
    }
  }

  @Test
  void aStrangersNameIsNotAnsweredOnLoopback() throws IOException {
    try (MockFleet fleet = MockFleet.start(spec(1))) {
      assertThat(Raw.get(fleet.nodes().getFirst(), "/metrics", "Host: evil.example\r\n").text())
          .startsWith("HTTP/1.1 421 ");
    }
  }

  @Test
  void aPortThatIsTakenIsNamedAndNothingStaysOpen() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      Place place = new Place.PortEach("127.0.0.1", port - 1, 0);
      assertThatThrownBy(() -> MockFleet.start(spec(2).at(place)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:")
          .hasMessageContaining("it is in use by another program");
    }
  }

  @Test
  void aRangeOfPortsHasToFit() {
    assertThatThrownBy(() -> MockFleet.start(spec(3).at(Place.parse("127.0.0.1:20000-20001"))))
        .hasMessage("3 nodes need as many ports; 20000-20001 is 2");
    assertThatThrownBy(() -> MockFleet.start(spec(3).at(Place.parse("127.0.0.1:65534-"))))
        .hasMessageStartingWith("3 nodes from port 65534 on would end at 65536");
  }

  @Test
  void tooFewDescriptorsAreSaidBeforeAnythingStarts() {
    assertThatThrownBy(
            () -> OwnPorts.check(new Place.PortEach("127.0.0.1", 20_000, 0), 10_000, 4096))
        .hasMessageStartingWith("10000 ports need 10400 open files, and 4096 is the limit");
  }

  @Test
  void anExpiredCertificateNeedsTls() {
    FaultPlan plan = new FaultPlan(List.of(FaultRule.parse("expired-certificate")), 1);
    assertThatThrownBy(() -> MockFleet.start(spec(1).with(plan)))
        .hasMessage("expired-certificate needs TLS, by --web.config.file");
  }
}
